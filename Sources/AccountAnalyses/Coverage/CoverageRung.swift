/// The rungs of the coverage ladder; the highest one that holds counts.
public enum CoverageRung: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Nobody is known there.
  case none
  /// Somebody who works there is known.
  case identified
  /// One of ours and one of theirs had a contact in the window.
  case contacted
  /// Two or more of theirs had contacts in the window, and these went both ways.
  case engaged
  /// An opportunity is open or a contract is in force.
  case business

  /// Whether the first rung is lower.
  public static func < (left: CoverageRung, right: CoverageRung) -> Bool { left.rawValue < right.rawValue }
}
