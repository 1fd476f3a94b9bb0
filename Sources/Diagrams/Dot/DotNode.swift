/// A node: a name of ours and what is said of it.
struct DotNode: Sendable {
  let name: DotName
  let attributes: [DotAttribute]
}
