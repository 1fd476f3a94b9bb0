/// The step of a change set that follows, as one byte.
enum ChangeTag: UInt8 {
  case createNodes = 1
  case createRelationships = 2
  case createNode = 3
  case createRelationship = 4
  case deleteNodes = 5
  case deleteRelationships = 6
  case setNodeProperty = 7
  case setRelationshipProperty = 8
  case addLabel = 9
  case removeLabel = 10
  case createIndex = 11
  case dropIndex = 12
  case reserve = 13
  case createConstraint = 14
  case dropConstraint = 15
}
