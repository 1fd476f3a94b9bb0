"""Statements: rows, summaries, plans, notifications, procedures."""

import neo4j
from harness import case, equal, expect


def consumed(world, statement, **parameters):
    with world.session() as session:
        return session.run(statement, parameters).consume()


@case
def ten_thousand_rows_come_in_order(world):
    with world.session() as session:
        equal([row["i"] for row in session.run("UNWIND range(1, 10000) AS i RETURN i")], list(range(1, 10_001)))


@case
def ten_thousand_rows_come_in_one_batch(world):
    with world.session(fetch_size=-1) as session:
        equal(len(list(session.run("UNWIND range(1, 10000) AS i RETURN i, toString(i) AS text"))), 10_000)


@case
def rows_come_in_batches_of_seven(world):
    with world.session(fetch_size=7) as session:
        equal(sum(row["i"] for row in session.run("UNWIND range(1, 100) AS i RETURN i")), 5050)


@case
def rest_of_a_result_is_discarded(world):
    with world.session(fetch_size=2) as session:
        result = session.run("UNWIND range(1, 1000) AS i RETURN i")
        equal(next(iter(result))["i"], 1)
        expect(result.consume().query_type == "r")
        equal(session.run("RETURN 1 AS one").single()["one"], 1)


@case
def large_rows_come_whole(world):
    with world.session() as session:
        rows = list(session.run("UNWIND range(1, 50) AS i RETURN reduce(t = '', x IN range(1, 20000) | t + 'x') AS t"))
    equal([len(row["t"]) for row in rows], [20_000] * 50)


@case
def columns_are_known_before_rows(world):
    with world.session() as session:
        equal(list(session.run("UNWIND [] AS i RETURN i AS a, 1 AS b").keys()), ["a", "b"])


@case
def counters_count_what_was_created(world):
    counters = consumed(world, "CREATE (:Counted {a: 1, b: 2})-[:LINK {c: 3}]->(:Counted)").counters
    equal((counters.nodes_created, counters.relationships_created, counters.properties_set), (2, 1, 3))
    expect(counters.contains_updates)


@case
def counters_count_what_was_deleted(world):
    consumed(world, "CREATE (:Gone)-[:LINK]->(:Gone)")
    counters = consumed(world, "MATCH (n:Gone) DETACH DELETE n").counters
    equal((counters.nodes_deleted, counters.relationships_deleted), (2, 1))


@case
def counters_of_a_reading_statement_are_zero(world):
    expect(not consumed(world, "MATCH (n) RETURN count(n)").counters.contains_updates)


@case
def counters_count_indexes_and_constraints(world):
    equal(consumed(world, "CREATE INDEX FOR (n:Indexed) ON (n.key)").counters.indexes_added, 1)
    summary = consumed(world, "CREATE CONSTRAINT FOR (n:Sole) REQUIRE n.key IS UNIQUE")
    equal((summary.counters.constraints_added, summary.query_type), (1, "s"))


@case
def query_types_say_what_a_statement_does(world):
    found = [consumed(world, text).query_type
             for text in ("RETURN 1", "CREATE (:Typed)", "CREATE (n:Typed) RETURN n")]
    equal(found, ["r", "w", "rw"])


@case
def a_summary_names_server_and_database(world):
    summary = consumed(world, "RETURN 1")
    equal((summary.database, summary.server.agent), ("neo4j", "Neo4j/5.26.0"))
    expect(summary.result_available_after is not None and summary.result_consumed_after is not None)


@case
def explain_gives_a_plan_and_runs_nothing(world):
    summary = consumed(world, "EXPLAIN CREATE (:NeverMade) RETURN 1")
    expect(summary.plan["operatorType"] and "string-representation" in summary.plan["args"])
    equal(world.one("MATCH (n:NeverMade) RETURN count(n)"), 0)


@case
def profile_gives_rows_of_operators(world):
    summary = consumed(world, "PROFILE UNWIND range(1, 12) AS i RETURN i")
    rows, node = [], summary.profile
    while node:
        rows.append(node["rows"])
        node = node["children"][0] if node["children"] else None
    expect(12 in rows, f"no operator made 12 rows: {rows}")


@case
def an_unknown_label_is_notified_with_its_place(world):
    objects = [status for status in consumed(world, "MATCH (n:Nowhere) RETURN n").gql_status_objects
               if status.is_notification]
    equal(len(objects), 1)
    expect("Nowhere" in objects[0].status_description)
    equal((objects[0].position.line, objects[0].position.column), (1, 10))


@case
def status_of_a_statement_is_success(world):
    equal(consumed(world, "RETURN 1").gql_status_objects[0].gql_status, "00000")


@case
def components_are_listed_without_yield(world):
    with world.session() as session:
        row = session.run("CALL dbms.components()").single()
    equal((row["name"], row["edition"], len(row["versions"])), ("Guanxi", "community", 1))


@case
def schema_procedures_answer(world):
    world.one("CREATE (:Labelled) RETURN 1")
    with world.session() as session:
        expect("Labelled" in [row["label"] for row in session.run("CALL db.labels()")])


@case
def an_analysis_answers_by_its_line_and_by_call(world):
    with world.connect(auth=("x", world.fixed.token), address=world.fixed.address) as driver, driver.session() as s:
        line = s.run('COVERAGE OF "C-101"').data()
        call = s.run("CALL account.coverage({account: 'C-101'})").data()
    expect(len(line) > 1)
    equal(line, call)


@case
def the_date_of_facts_can_be_said_in_metadata(world):
    with world.session() as session:
        query = neo4j.Query("RETURN $asOf AS day", metadata={"asOf": "2020-02-29"})
        equal(session.run(query).single()["day"].iso_format(), "2020-02-29")


@case
def many_statements_follow_on_one_connection(world):
    with world.session() as session:
        equal([session.run("RETURN $i AS i", i=i).single()["i"] for i in range(300)], list(range(300)))


@case
def a_large_statement_is_taken(world):
    text = "RETURN [" + ",".join(str(i) for i in range(20_000)) + "] AS list"
    equal(len(world.one(text)), 20_000)


@case
def fifty_thousand_values_go_in_at_once(world):
    rows = [{"i": i, "text": f"row {i}"} for i in range(10_000)]
    equal(world.one("UNWIND $rows AS row RETURN sum(row.i)", rows=rows), sum(range(10_000)))
