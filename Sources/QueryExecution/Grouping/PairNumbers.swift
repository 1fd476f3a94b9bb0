/// Numbers the distinct pairs of two numbers 0, 1, 2 … in the order in which they first appear.
///
/// As long as there are not many more possible pairs than pairs, they stand in a rectangle in which nothing is searched. Unsafe
/// inside: the numbers of pairs are known to lie in the rectangle.
struct PairNumbers {
  /// The first and the second number of each pair.
  private(set) var firsts: [Int32] = []
  private(set) var seconds: [Int32] = []
  /// The numbers of pairs, `width` for each first number; −1 where there is none.
  private var rectangle: [Int32] = []
  private var width = 16
  /// The pairs, once the rectangle would be too large.
  private var search: PairSearch?
  /// How many pairs were looked at.
  private var seen = 0
  /// How many places the rectangle may have in any case, and how many for each pair that is looked at.
  private static let fewPlaces = 1 << 14
  private static let placesForPair = 64

  /// The numbers of pairs.
  ///
  /// - Parameter secondCount: the number of all second numbers so far; each is below it.
  mutating func numbers(of first: [Int32], _ second: [Int32], within secondCount: Int) -> [Int32] {
    seen += first.count
    if search == nil { makeRoom(for: Int(first.max() ?? 0) + 1, secondCount) }
    return search == nil ? entered(first, second) : searched(first, second)
  }

  /// The numbers of pairs that have a place in the rectangle; new ones get the next numbers. Nothing branches on which are new:
  /// each pair is written where the next new one belongs, which moves on where it was.
  private mutating func entered(_ first: [Int32], _ second: [Int32]) -> [Int32] {
    let (known, width) = (firsts.count, width)
    let room = repeatElement(Int32(0), count: first.count + 1)
    firsts += room
    seconds += room
    var next = Int32(known)
    let result = rectangle.withUnsafeMutableBufferPointer { rectangle in
      firsts.withUnsafeMutableBufferPointer { firsts in
        seconds.withUnsafeMutableBufferPointer { seconds in
          [Int32](first, second) { one, other in
            let place = Int(one) &* width &+ Int(other)
            let isNew = rectangle[place] >> 31
            let number = (rectangle[place] & ~isNew) | (next & isNew)
            rectangle[place] = number
            firsts[Int(next)] = one
            seconds[Int(next)] = other
            next &-= isNew
            return number
          }
        }
      }
    }
    firsts.removeLast(firsts.count - Int(next))
    seconds.removeLast(seconds.count - Int(next))
    return result
  }

  /// Widens or lengthens the rectangle, or goes over to searching.
  private mutating func makeRoom(for firstCount: Int, _ secondCount: Int) {
    guard secondCount > width || firstCount * width > rectangle.count else { return }
    var newWidth = width
    while newWidth < secondCount { newWidth *= 2 }
    var length = max(64, rectangle.count / width)
    while length < firstCount { length *= 2 }
    guard length * newWidth <= max(Self.fewPlaces, Self.placesForPair * seen) else {
      var search = PairSearch(isLedByFirst: firstCount > secondCount)
      for number in firsts.indices { _ = search.number(of: firsts[number], seconds[number], entering: Int32(number)) }
      self.search = search
      rectangle = []
      return
    }
    if newWidth == width {
      rectangle += repeatElement(-1, count: length * width - rectangle.count)
      return
    }
    width = newWidth
    rectangle = Array(repeating: -1, count: length * newWidth)
    for number in firsts.indices { rectangle[Int(firsts[number]) * width + Int(seconds[number])] = Int32(number) }
  }

  private mutating func searched(_ first: [Int32], _ second: [Int32]) -> [Int32] {
    guard var search else { return [] }
    self.search = nil
    var result: [Int32] = []
    result.reserveCapacity(first.count)
    for position in first.indices {
      let new = Int32(firsts.count)
      let number = search.number(of: first[position], second[position], entering: new)
      if number == new {
        firsts.append(first[position])
        seconds.append(second[position])
      }
      result.append(number)
    }
    self.search = search
    return result
  }
}
