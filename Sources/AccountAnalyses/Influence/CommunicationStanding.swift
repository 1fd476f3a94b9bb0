internal import PropertyGraph

/// Where each person stands in what people write to each other and in whose company they are.
///
/// The factor is the mean of up to seven ranks within the unit, each over those of whom it is known, all of one weight.
/// Reason: prominence and esteem are what the network says of everybody at once, the first across a unit in which all write
/// to all, the second along chains; senders and recipients say whose company somebody keeps, however much they write;
/// company adds who is addressed together; breadth and response are behavior. None is about volume alone: what counts
/// between two people is ln(1 + messages).
///
/// Senders and recipients are known only where like writes to like, that is where prominence is assortative. Where
/// everybody writes to a few, the few hear from everybody and everybody hears from the few: whose company one keeps then
/// says the opposite of where one stands.
struct CommunicationStanding {
  let signals: SignalMean

  init(_ communication: UnitCommunication, options: InfluenceOptions) {
    var signals: [(signal: InfluenceSignal, values: [Double?])] = [
      (.company, RelativeRank.of(SharedCompany(communication).company))
    ]
    if !communication.messages.isEmpty {
      let correspondence = Correspondence(communication)
      let prominence = correspondence.prominence()
      let ranks = RelativeRank.of(prominence)
      signals.append((.prominence, ranks))
      signals.append((.esteem, RelativeRank.of(correspondence.esteem())))
      if correspondence.assortativity(ranks) > 0 {
        signals.append((.senders, RelativeRank.of(correspondence.neighborhood(prominence, .incoming))))
        signals.append((.recipients, RelativeRank.of(correspondence.neighborhood(prominence, .outgoing))))
      }
      signals.append((.breadth, RelativeRank.of(correspondence.breadth())))
      signals.append((.response, RelativeRank.of(ResponseBehavior(communication).values)))
    }
    self.signals = SignalMean(signals, options: options)
  }
}
