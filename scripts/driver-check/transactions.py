"""Transactions, bookmarks, routing, sessions at the same time, interruptions."""

import asyncio
import threading
import time

import neo4j
from harness import case, equal, expect, fails
from neo4j.exceptions import ClientError, ResultFailedError, TransactionError, TransientError


def count(world, label):
    return world.one(f"MATCH (n:{label}) RETURN count(n)")


@case
def a_committed_transaction_stays(world):
    with world.session() as session, session.begin_transaction() as tx:
        tx.run("CREATE (:Kept {n: 1})")
        tx.run("CREATE (:Kept {n: 2})")
        equal(tx.run("MATCH (k:Kept) RETURN count(k)").single()[0], 2)
        tx.commit()
    equal(count(world, "Kept"), 2)


@case
def a_rolled_back_transaction_leaves_nothing(world):
    with world.session() as session, session.begin_transaction() as tx:
        tx.run("CREATE (:Undone)").consume()
        tx.rollback()
    equal(count(world, "Undone"), 0)


@case
def a_closed_transaction_leaves_nothing(world):
    with world.session() as session:
        tx = session.begin_transaction()
        tx.run("CREATE (:Dropped)").consume()
        tx.close()
    equal(count(world, "Dropped"), 0)


@case
def a_connection_that_breaks_leaves_nothing(world):
    with world.connect() as driver:
        session = driver.session(database="neo4j")
        tx = session.begin_transaction()
        tx.run("CREATE (:Broken)").consume()
        tx._connection.kill()
    equal(count(world, "Broken"), 0)
    # Nobody is kept from writing.
    equal(world.one("CREATE (n:After) RETURN 1"), 1)


@case
def nobody_sees_what_is_not_committed(world):
    with world.session() as session, session.begin_transaction() as tx:
        tx.run("CREATE (:Hidden)").consume()
        equal(count(world, "Hidden"), 0)
        tx.commit()
    equal(count(world, "Hidden"), 1)


@case
def a_transaction_sees_one_state(world):
    with world.session() as session, session.begin_transaction() as tx:
        before = tx.run("MATCH (n) RETURN count(n)").single()[0]
        world.one("CREATE (:Meanwhile) RETURN 1")
        equal(tx.run("MATCH (n) RETURN count(n)").single()[0], before)


@case
def several_results_of_a_transaction_are_open_at_once(world):
    with world.session(fetch_size=3) as session, session.begin_transaction() as tx:
        first = tx.run("UNWIND range(1, 10) AS i RETURN i")
        second = tx.run("UNWIND range(11, 20) AS i RETURN i")
        equal([row["i"] for row in second], list(range(11, 21)))
        equal([row["i"] for row in first], list(range(1, 11)))


@case
def a_failed_statement_ends_its_transaction(world):
    with world.session() as session:
        tx = session.begin_transaction()
        tx.run("CREATE (:Failing)").consume()
        fails(ClientError, "Neo.ClientError.Statement.SyntaxError", lambda: tx.run("NONSENSE").consume())
        fails(TransactionError, None, lambda: tx.run("RETURN 1"))
        tx.close()
    equal(count(world, "Failing"), 0)


@case
def a_session_goes_on_after_an_error(world):
    with world.session() as session:
        fails(ClientError, None, lambda: session.run("NONSENSE").consume())
        equal(session.run("RETURN 1").single()[0], 1)


@case
def what_conflicts_is_transient(world):
    with world.session() as session:
        tx = session.begin_transaction()
        tx.run("MATCH (n) RETURN count(n)").consume()
        world.one("CREATE (:Other) RETURN 1")
        fails(TransientError, "Neo.TransientError.Transaction.Outdated",
              lambda: tx.run("CREATE (:Late)").consume())
        tx.close()
    equal(count(world, "Late"), 0)


@case
def managed_transactions_are_tried_again(world):
    tries = []

    def work(tx):
        tries.append(tx.run("MATCH (n) RETURN count(n)").single()[0])
        if len(tries) == 1:
            world.one("CREATE (:Rival) RETURN 1")
        tx.run("CREATE (:Retried)").consume()

    with world.session() as session:
        session.execute_write(work)
    equal((len(tries), count(world, "Retried")), (2, 1))


@case
def a_managed_read_gives_its_value(world):
    with world.session() as session:
        equal(session.execute_read(lambda tx: tx.run("RETURN 7 AS n").single()["n"]), 7)


@case
def a_managed_transaction_that_raises_leaves_nothing(world):
    def work(tx):
        tx.run("CREATE (:Raised)").consume()
        raise KeyError("mine")

    with world.session() as session:
        fails_with = None
        try:
            session.execute_write(work)
        except KeyError as error:
            fails_with = error
    expect(fails_with is not None)
    equal(count(world, "Raised"), 0)


@case
def twenty_writers_lose_nothing(world):
    world.one("CREATE (:Counter {n: 0}) RETURN 1")

    def add():
        with world.session() as session:
            for _ in range(5):
                session.execute_write(lambda tx: tx.run("MATCH (c:Counter) SET c.n = c.n + 1").consume())

    threads = [threading.Thread(target=add) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(world.one("MATCH (c:Counter) RETURN c.n"), 100)


@case
def fifty_sessions_ask_at_once(world):
    barrier = threading.Barrier(50)
    found = []

    def ask(number):
        with world.session() as session:
            barrier.wait(timeout=60)
            found.append(session.run("UNWIND range(1, 500) AS i RETURN sum(i) + $n AS s", n=number).single()["s"])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(sorted(found), [125_250 + number for number in range(50)])


@case
def a_bookmark_makes_one_read_what_one_wrote(world):
    with world.session() as session:
        session.run("CREATE (:Marked)").consume()
        bookmarks = session.last_bookmarks()
    expect(all(text.startswith("neo4j:") for text in bookmarks.raw_values))
    with world.session(bookmarks=bookmarks) as session:
        equal(session.run("MATCH (n:Marked) RETURN count(n)").single()[0], 1)


@case
def bookmarks_of_other_graphs_do_no_harm(world):
    with world.session(bookmarks=neo4j.Bookmarks.from_raw_values(["second:999"])) as session:
        equal(session.run("RETURN 1").single()[0], 1)


@case
def a_bookmark_of_the_future_is_refused(world):
    with world.session(bookmarks=neo4j.Bookmarks.from_raw_values(["neo4j:999999"])) as session:
        fails(TransientError, "Neo.TransientError.Transaction.BookmarkTimeout",
              lambda: session.run("RETURN 1").consume())


@case
def a_bookmark_that_is_none_is_refused(world):
    with world.session(bookmarks=neo4j.Bookmarks.from_raw_values(["nonsense"])) as session:
        fails(ClientError, "Neo.ClientError.Transaction.InvalidBookmark", lambda: session.run("RETURN 1").consume())


@case
def routing_finds_the_server(world):
    with world.connect("neo4j") as driver:
        driver.verify_connectivity()
        for access in (neo4j.READ_ACCESS, neo4j.WRITE_ACCESS):
            with driver.session(database="neo4j", default_access_mode=access) as session:
                equal(session.run("RETURN 1").single()[0], 1)


@case
def routing_carries_managed_transactions(world):
    with world.connect("neo4j") as driver, driver.session(database="neo4j") as session:
        session.execute_write(lambda tx: tx.run("CREATE (:Routed)").consume())
        equal(session.execute_read(lambda tx: tx.run("MATCH (n:Routed) RETURN count(n)").single()[0]), 1)


@case
def routing_works_for_a_query_of_the_driver(world):
    with world.connect("neo4j") as driver:
        records, summary, keys = driver.execute_query("RETURN $n AS n", n=3, database_="neo4j")
    equal((records[0]["n"], summary.database, keys), (3, "neo4j", ["n"]))


@case
def a_statement_that_takes_too_long_is_ended(world):
    statement = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"
    started = time.monotonic()
    with world.session() as session:
        fails(ClientError, "Neo.ClientError.Transaction.TransactionTimedOut",
              lambda: session.run(neo4j.Query(statement, timeout=0.3)).consume())
    expect(time.monotonic() - started < 10)


@case
def a_transaction_that_takes_too_long_is_ended(world):
    with world.session() as session:
        tx = session.begin_transaction(timeout=0.2)
        tx.run("CREATE (:TooLate)").consume()
        time.sleep(0.5)
        fails(ClientError, "Neo.ClientError.Transaction.TransactionTimedOut", tx.commit)
    equal(count(world, "TooLate"), 0)


@case
def a_cancelled_statement_is_ended_and_the_server_goes_on(world):
    async def main():
        auth = ("neo4j", world.token)
        async with neo4j.AsyncGraphDatabase.driver(f"bolt://{world.server.address}", auth=auth) as driver:
            async with driver.session(database="neo4j") as session:
                statement = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"
                task = asyncio.create_task(session.run(statement))
                await asyncio.sleep(0.3)
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    pass
            async with driver.session(database="neo4j") as session:
                return (await (await session.run("RETURN 1 AS one")).single())["one"]

    started = time.monotonic()
    equal(asyncio.run(main()), 1)
    expect(time.monotonic() - started < 10)


@case
def a_result_cannot_be_read_after_its_transaction(world):
    with world.session() as session:
        tx = session.begin_transaction()
        result = tx.run("UNWIND range(1, 10) AS i RETURN i")
        tx.rollback()
        fails((ResultFailedError, neo4j.exceptions.ResultConsumedError), None, lambda: list(result))


@case
def an_asynchronous_driver_works(world):
    async def main():
        auth = ("neo4j", world.token)
        async with neo4j.AsyncGraphDatabase.driver(f"bolt://{world.server.address}", auth=auth) as driver:
            async def ask(n):
                records, _, _ = await driver.execute_query("RETURN $n AS n", n=n, database_="neo4j")
                return records[0]["n"]
            return await asyncio.gather(*[ask(n) for n in range(20)])

    equal(asyncio.run(main()), list(range(20)))
