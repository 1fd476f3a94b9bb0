extension CalendarDuration: CustomStringConvertible { public var description: String { "" } }
