/// What is wrong with the bytes of a part.
struct PartFault: Error, Hashable {
  let what: String

  init(_ what: String) { self.what = what }
}
