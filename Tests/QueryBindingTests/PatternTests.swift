import QueryBinding
import QuerySyntax
import Testing

@Suite struct PatternTests {
  @Test func aNodeThatIsNamedTwiceIsOneNode() throws {
    let query = try boundQuery("MATCH (a:Person)-->(b), (a {name: 'x'})-->(b) RETURN a")
    guard case .match(let pattern, _, _) = query.clauses[0] else { throw NoQuery() }
    #expect(pattern.nodes.count == 2)
    #expect(pattern.relationships.map(\.left) == [0, 0])
    #expect(pattern.relationships.map(\.right) == [1, 1])
    #expect(pattern.nodes[0].labels != nil && pattern.nodes[0].properties != nil)
  }

  @Test func whatIsBoundBeforeIsMarked() throws {
    let query = try boundQuery("MATCH (a)-[r]->() MATCH p = (a)-[r]->(b)-[*1..3]->() RETURN p")
    guard case .match(let pattern, _, _) = query.clauses[1] else { throw NoQuery() }
    #expect(pattern.nodes.map(\.isBound) == [true, false, false])
    #expect(pattern.relationships.map(\.isBound) == [true, false])
    #expect(pattern.paths.map(\.steps) == [[.relationship(0), .relationship(1)]])
  }

  @Test func aPartThatRepeatsGivesLists() throws {
    let query = try boundQuery("MATCH (a) ((x)-[r]->(y) WHERE x.v < y.v){1,3} (b) RETURN x, size(r) AS n")
    guard case .match(let pattern, _, _) = query.clauses[0] else { throw NoQuery() }
    let repetition = pattern.repetitions[0]
    #expect(repetition.left == 0 && repetition.right == 1)
    #expect(repetition.bodyStart == 0 && repetition.bodyEnd == 1)
    #expect(repetition.lists.count == 3)
    #expect(repetition.minimum == 1 && repetition.maximum == 3)
    #expect(try query.lastProjection.items[0].slot == repetition.lists[0].outer)
  }

  @Test(arguments: [
    ("MATCH ()-[r]-(r) RETURN r", "VariableTypeConflict"),
    ("MATCH ()-[r]-() MATCH (r) RETURN r", "VariableTypeConflict"),
    ("MATCH r = ()-[]-(), (r) RETURN r", "VariableTypeConflict"),
    ("WITH [10] AS r MATCH ()-[r]-() RETURN r", "VariableTypeConflict"),
    ("MATCH (n) WITH [n] AS users MATCH (users)-->(m) RETURN m", "VariableTypeConflict"),
    ("MATCH p = (p)-[]-() RETURN p", "VariableAlreadyBound"),
    ("WITH true AS p MATCH p = ()-[]-() RETURN p", "VariableAlreadyBound"),
    ("MATCH (a)-[r]->()-[r]->(a) RETURN r", "RelationshipUniquenessViolation"),
    ("MATCH (n $param) RETURN n", "InvalidParameterUse"),
    ("MERGE (n $param) RETURN n", "InvalidParameterUse"),
    ("MATCH (n) WHERE (n)-[r]->(a) RETURN n", "UndefinedVariable"),
    ("MATCH (n) WHERE (n) RETURN n", "InvalidArgumentType"),
    ("MATCH (n) RETURN (n)-[]->()", "UnexpectedSyntax"),
    ("MATCH (n) RETURN size((n)-->())", "UnexpectedSyntax"),
    ("MATCH (n) SET n.prop = head((n)-[:REL]->()).foo", "UnexpectedSyntax"),
    ("MATCH (a) CREATE (a)", "VariableAlreadyBound"),
    ("CREATE (n:Foo)-[:T1]->(), (n:Bar)-[:T2]->()", "VariableAlreadyBound"),
    ("MATCH ()-[r]->() CREATE ()-[r]->()", "VariableAlreadyBound"),
    ("CREATE (a:Foo) MERGE (a)-[r:KNOWS]->(a:Bar)", "VariableAlreadyBound"),
    ("CREATE (b {name: missing})", "UndefinedVariable"),
    ("CREATE (a {name: a.name})", "UndefinedVariable"),
    ("CREATE ()-[r:X {v: 1}]->({v: r.v})", "UndefinedVariable"),
    ("MERGE (a {v: 1})-[:X]->({v: a.v})", "UndefinedVariable"),
    ("CREATE ()-->()", "NoSingleRelationshipType"),
    ("CREATE ()-[:A|B]->()", "NoSingleRelationshipType"),
    ("CREATE (a)-[:FOO]-(b)", "RequiresDirectedRelationship"),
    ("CREATE ()-[:FOO*2]->()", "CreatingVarLength"),
    ("MERGE (a)-[:FOO*2]->(b)", "CreatingVarLength"),
  ])
  func theseAreErrors(text: String, detail: String) throws {
    #expect(try mistake(text)?.detail == detail)
  }

  @Test(arguments: [
    "WITH null AS a MATCH (a) RETURN a",
    "MATCH ()-[r]->() WITH [r] AS rs MATCH ()-[rs*]->() RETURN rs",
    "MERGE (a)-[:KNOWS]-(b)",
    "CREATE (n)-[:LOOP]->(n)",
    "CREATE (a {num: 1}), ({num: a.num})",
    "CREATE (a {num: 1})-[r:X {num: a.num, to: b.num}]->(b {num: a.num}), (a)-[:Y {num: r.num}]->(b)",
    "CREATE (n $properties)",
    "MATCH (n) WHERE NOT (n)-[:KNOWS]-() OR (n)-->(:Person) RETURN CASE WHEN (n)--() THEN 1 END",
    "MATCH (a {name: b.name}), (b) RETURN a",
  ])
  func theseAreFine(text: String) throws {
    #expect(try mistake(text) == nil)
  }

  @Test func aPatternAsAPredicateIsAnExistence() throws {
    let query = try boundQuery("MATCH (n) WHERE (n)-->(:Person) RETURN n")
    guard case .match(let outer, predicate: .subquery(.exists, let inner)?, _) = query.clauses[0],
      case .match(let pattern, nil, isOptional: false) = inner.clauses[0]
    else { throw NoQuery() }
    #expect(inner.id != query.id)
    #expect(pattern.nodes[0].slot == outer.nodes[0].slot && pattern.nodes[0].isBound)
    #expect(!pattern.nodes[1].isBound)
  }
}
