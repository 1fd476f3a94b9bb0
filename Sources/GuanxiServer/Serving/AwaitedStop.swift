internal import ServiceLifecycle

/// Stops the services beside it, as a signal does, when something has come to an end.
struct AwaitedStop: Service {
  let end: @Sendable () async -> Void

  func run() async { await cancelWhenGracefulShutdown(end) }

  /// How a group of services takes it.
  var configuration: ServiceGroupConfiguration.ServiceConfiguration {
    .init(service: self, successTerminationBehavior: .gracefullyShutdownGroup)
  }
}
