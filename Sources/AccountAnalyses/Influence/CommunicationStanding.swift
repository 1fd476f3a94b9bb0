internal import PropertyGraph

/// Where each person stands in what people write to each other and in whose company they are.
///
/// The factor is the mean of six ranks within the unit, each over those of whom it is known, all of one weight. Reason:
/// prominence is what the network says of everybody at once; senders and recipients say whose company somebody keeps,
/// however much they write; company adds who is addressed together; breadth and response are behavior. None is about
/// volume alone: what counts between two people is ln(1 + messages).
struct CommunicationStanding {
  let signals: SignalMean

  init(_ communication: UnitCommunication, options: InfluenceOptions) {
    let company = SharedOccasions(communication).company
    var signals: [(signal: InfluenceSignal, values: [Double?])] = [(.company, RelativeRank.of(company))]
    if !communication.messages.isEmpty {
      let correspondence = Correspondence(communication)
      let prominence = correspondence.prominence()
      signals += [
        (.prominence, RelativeRank.of(prominence)),
        (.senders, RelativeRank.of(correspondence.neighborhood(prominence, .incoming))),
        (.recipients, RelativeRank.of(correspondence.neighborhood(prominence, .outgoing))),
        (.breadth, RelativeRank.of(correspondence.breadth())),
        (.response, RelativeRank.of(ResponseBehavior(communication).values)),
      ]
    }
    self.signals = SignalMean(signals, count: communication.count, options: options)
  }
}
