"""Errors and their codes, who may do what, which database is meant."""

import neo4j
from harness import case, equal, expect, fails
from neo4j.exceptions import (
    AuthError, ClientError, ConstraintError, CypherSyntaxError, CypherTypeError, Forbidden, ServiceUnavailable,
)


def failing(world, statement, kind, code, **parameters):
    with world.session() as session:
        return fails(kind, code, lambda: session.run(statement, parameters).consume())


@case
def a_syntax_error_says_where_and_what_to_do(world):
    error = failing(world, "MATCH (n)\nRETRUN n", CypherSyntaxError, "Neo.ClientError.Statement.SyntaxError")
    expect("Line 2" in error.message and "RETURN" in error.message, error.message)
    equal(error.gql_status, "42001")


@case
def an_undefined_variable_is_a_syntax_error(world):
    failing(world, "RETURN nothing", CypherSyntaxError, "Neo.ClientError.Statement.SyntaxError")


@case
def a_wrong_type_is_a_type_error(world):
    failing(world, "RETURN $a - $b", CypherTypeError, "Neo.ClientError.Statement.TypeError", a=True, b="text")


@case
def a_missing_parameter_is_said(world):
    error = failing(world, "RETURN $missing", ClientError, "Neo.ClientError.Statement.ParameterMissing")
    expect("missing" in error.message)


@case
def a_division_by_zero_is_an_arithmetic_error(world):
    failing(world, "RETURN 1 / $zero", ClientError, "Neo.ClientError.Statement.ArithmeticError", zero=0)


@case
def an_unknown_function_is_a_syntax_error(world):
    failing(world, "RETURN nosuch(1)", CypherSyntaxError, "Neo.ClientError.Statement.SyntaxError")


@case
def an_unknown_procedure_is_said(world):
    failing(world, "CALL no.such()", ClientError, "Neo.ClientError.Procedure.ProcedureNotFound")


@case
def a_broken_constraint_is_said(world):
    world.one("CREATE (:Unique {key: 1}) RETURN 1")
    with world.session() as session:
        session.run("CREATE CONSTRAINT FOR (n:Unique) REQUIRE n.key IS UNIQUE").consume()
    failing(world, "CREATE (:Unique {key: 1})", ConstraintError, "Neo.ClientError.Schema.ConstraintValidationFailed")
    equal(world.one("MATCH (n:Unique) RETURN count(n)"), 1)


@case
def a_node_with_relationships_is_not_deleted(world):
    world.one("CREATE (:Tied)-[:TO]->(:Tied) RETURN 1")
    failing(world, "MATCH (n:Tied) DELETE n", ConstraintError, "Neo.ClientError.Schema.ConstraintValidationFailed")


@case
def errors_are_said_in_chinese_where_asked(world):
    with world.session() as session:
        query = neo4j.Query("RETRUN 1", metadata={"language": "zh-Hans"})
        error = fails(CypherSyntaxError, None, lambda: session.run(query).consume())
    expect(any("\u4e00" <= letter <= "\u9fff" for letter in error.message), error.message)


@case
def a_wrong_token_is_refused(world):
    with world.connect(auth=("neo4j", "guanxi_" + "x" * 43)) as driver:
        fails(AuthError, "Neo.ClientError.Security.Unauthorized", driver.verify_connectivity)


@case
def a_password_that_is_no_token_is_refused(world):
    with world.connect(auth=("neo4j", "secret")) as driver:
        fails(AuthError, "Neo.ClientError.Security.Unauthorized", driver.verify_connectivity)


@case
def nobody_gets_in_without_a_token(world):
    with neo4j.GraphDatabase.driver(f"bolt://{world.server.address}") as driver:
        error = fails(AuthError, "Neo.ClientError.Security.Unauthorized", driver.verify_connectivity)
    expect("token" in error.message)


@case
def a_bearer_token_signs_in(world):
    with world.connect(auth=neo4j.bearer_auth(world.token)) as driver:
        equal(driver.execute_query("RETURN 1", database_="neo4j").records[0][0], 1)


@case
def any_user_name_goes_with_a_token(world):
    with world.connect(auth=("李雷", world.token)) as driver:
        driver.verify_connectivity()


@case
def a_session_can_sign_in_as_somebody_else(world):
    with world.driver.session(database="neo4j", auth=("x", world.reader)) as session:
        equal(session.run("RETURN 1").single()[0], 1)
        fails(Forbidden, "Neo.ClientError.Security.Forbidden", lambda: session.run("CREATE (:No)").consume())
    equal(world.one("MATCH (n:No) RETURN count(n)"), 0)


@case
def verify_authentication_tells_good_from_bad(world):
    equal([world.driver.verify_authentication(auth) for auth in (("x", world.token), ("x", "wrong"))], [True, False])


@case
def a_reading_token_cannot_write_in_a_transaction(world):
    with world.connect(auth=("x", world.reader)) as driver, driver.session(database="neo4j") as session:
        tx = session.begin_transaction()
        fails(Forbidden, "Neo.ClientError.Security.Forbidden", lambda: tx.run("CREATE (:No)").consume())
        tx.close()


@case
def a_revoked_token_is_of_no_use_at_once(world):
    token = world.make_token("read", "neo4j")
    with world.connect(auth=("x", token)) as driver:
        with driver.session(database="neo4j") as session:
            equal(session.run("RETURN 1").single()[0], 1)
            listed = world.guanxi("token", "list", "--folder", str(world.data))
            number = max(int(line.split()[0].strip("|")) for line in listed.splitlines()
                         if line.split() and line.split()[0].strip("|").isdigit())
            world.guanxi("token", "revoke", str(number), "--folder", str(world.data))
            fails((ClientError, neo4j.exceptions.Neo4jError), "Neo.ClientError.Security.AuthorizationExpired",
                  lambda: session.run("RETURN 1").consume())


@case
def a_session_that_only_reads_refuses_changes(world):
    with world.session(default_access_mode=neo4j.READ_ACCESS) as session:
        fails(ClientError, "Neo.ClientError.Statement.AccessMode", lambda: session.run("CREATE (:No)").consume())


@case
def a_transaction_that_only_reads_refuses_changes(world):
    with world.session() as session:
        fails(ClientError, "Neo.ClientError.Statement.AccessMode",
              lambda: session.execute_read(lambda tx: tx.run("CREATE (:No)").consume()))


@case
def graphs_of_csv_files_refuse_changes(world):
    with world.connect(auth=("x", world.fixed.token), address=world.fixed.address) as driver, driver.session() as s:
        error = fails(ClientError, "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
                      lambda: s.run("CREATE (:No)").consume())
        expect("CSV" in error.message)
        fails(ClientError, "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
              lambda: s.execute_write(lambda tx: tx.run("CREATE (:No)").consume()))


@case
def a_database_is_chosen_by_name(world):
    with world.session(database="second") as session:
        session.run("CREATE (:OnlySecond)").consume()
        equal(session.run("MATCH (n:OnlySecond) RETURN count(n)").single()[0], 1)
    equal(world.one("MATCH (n:OnlySecond) RETURN count(n)"), 0)


@case
def without_a_name_the_usual_database_is_meant(world):
    with world.driver.session() as session:
        equal(session.run("RETURN 1").consume().database, "neo4j")


@case
def without_a_name_the_only_graph_is_meant(world):
    with world.connect(auth=("x", world.fixed.token), address=world.fixed.address) as driver, driver.session() as s:
        equal(s.run("RETURN 1").consume().database, "medical-devices")


@case
def an_unknown_database_is_said_with_those_that_there_are(world):
    with world.session(database="nowhere") as session:
        error = fails(ClientError, "Neo.ClientError.Database.DatabaseNotFound",
                      lambda: session.run("RETURN 1").consume())
    expect("second" in error.message)


@case
def a_graph_out_of_reach_looks_as_if_it_did_not_exist(world):
    with world.connect(auth=("x", world.reader)) as driver, driver.session(database="second") as session:
        error = fails(ClientError, "Neo.ClientError.Database.DatabaseNotFound",
                      lambda: session.run("RETURN 1").consume())
    expect("There are: neo4j." in error.message, error.message)


@case
def routing_to_an_unknown_database_is_refused(world):
    with world.connect("neo4j") as driver, driver.session(database="nowhere") as session:
        fails((ClientError, ServiceUnavailable), None, lambda: session.run("RETURN 1").consume())


@case
def nobody_acts_for_another(world):
    with world.session(impersonated_user="boss") as session:
        fails(ClientError, "Neo.ClientError.Security.Forbidden", lambda: session.run("RETURN 1").consume())
