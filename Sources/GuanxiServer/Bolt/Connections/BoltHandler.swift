internal import Bolt
internal import NIOCore
internal import Synchronization

/// Reads a connection on the event loop of its socket: the handshake, then messages, which go to who carries them out.
///
/// Where too many messages wait, or a long one is taken apart, nothing more is taken from the socket.
final class BoltHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Whether somebody is authenticated; said by who carries out messages.
  final class Flag: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .acquiring) }
    func set() { flag.store(true, ordering: .releasing) }
  }

  private enum Stage {
    case handshake
    case choice
    case messages(BoltVersion)
    case over
  }

  private let queue: ArrivalQueue
  private let interruption: BoltInterruption
  private let limits: BoltLimits
  private let isAuthenticated: Flag
  private var context: ChannelHandlerContext?
  private var stage = Stage.handshake
  /// The bytes of the handshake.
  private var proposal: [UInt8] = []
  private var chunks: ChunkReader
  /// Whether no message is taken now.
  private var isHeld = false
  /// Whether the socket was to be read meanwhile.
  private var isReadWanted = false

  init(queue: ArrivalQueue, interruption: BoltInterruption, limits: BoltLimits, isAuthenticated: Flag) {
    self.queue = queue
    self.interruption = interruption
    self.limits = limits
    self.isAuthenticated = isAuthenticated
    chunks = ChunkReader(limit: limits.strangerMessage)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    switch stage {
    case .handshake, .choice:
      proposal += bytes
      agree(context)
    case .messages: chunks.append(bytes)
    case .over: return
    }
    takeMessages(context)
  }

  func read(context: ChannelHandlerContext) {
    if isHeld { isReadWanted = true } else { context.read() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func end() {
    stage = .over
    isHeld = true
    interruption.close()
    queue.finish()
  }

  /// Agrees on a version, where all that is needed for that is here; ends where there is none, or where these are no bytes of Bolt.
  private func agree(_ context: ChannelHandlerContext) {
    if case .handshake = stage {
      guard Handshake.magic.starts(with: proposal.prefix(4)) else { return end() }
      guard proposal.count >= Handshake.count else { return }
      let first = Array(proposal.prefix(Handshake.count))
      proposal.removeFirst(Handshake.count)
      switch Handshake.answer(to: first) {
      case .notBolt: return end()
      case .noVersion:
        send(Handshake.refusal, context)
        return end()
      case .version(let version):
        send(Handshake.bytes(of: version), context)
        return begin(version, context)
      case .manifest:
        send(Handshake.offer, context)
        stage = .choice
      }
    }
    switch Handshake.choice(proposal) {
    case .wrong: end()
    case .version(let version, let count):
      proposal.removeFirst(count)
      begin(version, context)
    case .incomplete: return
    }
  }

  private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
  }

  private func begin(_ version: BoltVersion, _ context: ChannelHandlerContext) {
    stage = .messages(version)
    chunks.append(proposal)
    proposal = []
    put(.opened(version), context)
  }

  /// Takes the messages that are complete, as long as they may be taken, and reads on then.
  private func takeMessages(_ context: ChannelHandlerContext) {
    guard case .messages(let version) = stage else { return }
    if isAuthenticated.isSet { chunks.allow(limits.message) }
    do throws(ChunkReader.TooLong) {
      while !isHeld, let message = try chunks.next() { take(message, version, context) }
    } catch {
      put(.wrong(Self.tooLong), context)
      return end()
    }
    guard !isHeld, isReadWanted else { return }
    isReadWanted = false
    context.read()
  }

  private static let tooLong = BoltFailure(
    code: BoltCode.invalid, message: "The message is longer than is allowed here. Send less at a time.")

  /// Messages of more bytes are taken apart elsewhere, so that other connections of the event loop go on being served.
  private static let long = 65_536

  private func take(_ message: [UInt8], _ version: BoltVersion, _ context: ChannelHandlerContext) {
    guard message.count > Self.long else { return arrived(Self.request(message, version), context) }
    isHeld = true
    let here = NIOLoopBound(self, eventLoop: context.eventLoop)
    Task { await BoltHandler.read(message, version, for: here) }
  }

  private static func read(_ message: [UInt8], _ version: BoltVersion, for here: NIOLoopBound<BoltHandler>) async {
    let request = request(message, version)
    here.eventLoop.execute { here.value.goOn(with: request) }
  }

  /// Takes messages again, after one that was taken apart elsewhere.
  private func goOn(with request: Result<BoltRequest, BoltMessageError>? = nil) {
    guard case .messages = stage, let context else { return }
    isHeld = false
    if let request { arrived(request, context) }
    takeMessages(context)
  }

  private static func request(
    _ message: [UInt8], _ version: BoltVersion
  ) -> Result<BoltRequest, BoltMessageError> {
    do throws(BoltMessageError) { return .success(try BoltRequest(message, version: version)) } catch {
      return .failure(error)
    }
  }

  private func arrived(_ request: Result<BoltRequest, BoltMessageError>, _ context: ChannelHandlerContext) {
    switch request {
    case .success(let request):
      if request == .reset { interruption.resetArrived() }
      put(.request(request), context)
    case .failure(let error):
      put(.wrong(BoltFailure(code: BoltCode.invalid, message: error.description)), context)
      end()
    }
  }

  /// Puts something into the queue, and takes nothing more until there is room for that.
  private func put(_ arrival: BoltArrival, _ context: ChannelHandlerContext) {
    guard !queue.put(arrival) else { return }
    isHeld = true
    let here = NIOLoopBound(self, eventLoop: context.eventLoop)
    queue.whenRoom { here.eventLoop.execute { here.value.goOn() } }
  }
}
