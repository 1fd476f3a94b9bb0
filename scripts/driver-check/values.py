"""Values: what goes in comes out again, and what is made there comes as what it is."""

import math
from datetime import date, datetime, timedelta, timezone

import neo4j
import pytz
from harness import case, equal, expect, fails
from neo4j.exceptions import ClientError, CypherTypeError
from neo4j.time import Date, DateTime, Duration, Time


def back(world, value):
    return world.one("RETURN $value AS value", value=value)


def returns(world, *values):
    for value in values:
        found = back(world, value)
        equal(found, value)
        equal(type(found), type(value))


@case
def null_and_truth_values_come_back(world):
    returns(world, None, True, False)


@case
def integers_of_every_width_come_back(world):
    edges = [0, 1, -1, 127, 128, -16, -17, -128, -129, 32767, 32768, -32768, -32769, 2**31 - 1, 2**31, -(2**31)]
    returns(world, *edges, -(2**31) - 1, 2**63 - 1, -(2**63))


@case
def floats_come_back(world):
    returns(world, 0.0, -0.5, 1e300, 5e-324, 3.141592653589793, math.inf, -math.inf)


@case
def not_a_number_comes_back(world):
    expect(math.isnan(back(world, math.nan)))


@case
def texts_of_every_length_come_back(world):
    returns(world, "", "a", "x" * 15, "x" * 16, "x" * 255, "x" * 256, "x" * 65_535, "x" * 65_536, "x" * 200_000)


@case
def texts_in_all_scripts_come_back(world):
    returns(world, "关系", "Grüße", "😀👨‍👩‍👧", "\u0000\n\t\"'")


@case
def lists_come_back(world):
    returns(world, [], [1], [1, "a", None, [2.5, [True]]], list(range(15)), list(range(16)), list(range(70_000)))


@case
def maps_come_back(world):
    returns(world, {}, {"a": 1}, {"b": {"c": [1, {"d": None}]}}, {f"key{i}": i for i in range(300)})


@case
def a_value_can_be_nested_fifty_deep(world):
    value = 1
    for _ in range(50):
        value = [value]
    returns(world, value)


@case
def bytes_are_refused_with_advice(world):
    error = fails(CypherTypeError, "Neo.ClientError.Statement.TypeError", lambda: back(world, b"\x01\x02"))
    expect("Base64" in error.message)


@case
def points_are_refused_with_advice(world):
    point = neo4j.spatial.CartesianPoint((1.0, 2.0))
    error = fails(CypherTypeError, "Neo.ClientError.Statement.TypeError", lambda: back(world, point))
    expect("coordinates" in error.message)


@case
def dates_come_back(world):
    returns(world, Date(2026, 6, 30), Date(1, 1, 1), Date(9999, 12, 31), Date(1969, 12, 31))


@case
def dates_of_python_are_taken(world):
    equal(back(world, date(2026, 6, 30)).to_native(), date(2026, 6, 30))


@case
def local_times_come_back(world):
    returns(world, Time(0, 0, 0), Time(23, 59, 59, 999_999_999), Time(12, 31, 14, 645_876_123))


@case
def times_with_an_offset_come_back(world):
    for minutes in (330, -480, 0):
        value = Time(12, 31, 14, 5, tzinfo=pytz.FixedOffset(minutes))
        equal(back(world, value).iso_format(), value.iso_format())


@case
def local_moments_come_back(world):
    returns(world, DateTime(2026, 6, 30, 12, 0, 1, 123_456_789), DateTime(1900, 1, 1), DateTime(1969, 12, 31, 23, 59))


@case
def moments_with_an_offset_come_back(world):
    value = datetime(2026, 6, 30, 12, 0, 1, 250_000, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    equal(back(world, value).to_native(), value)


@case
def moments_with_a_zone_come_back(world):
    zone = pytz.timezone("Europe/Berlin")
    for value in (zone.localize(datetime(2026, 1, 15, 12)), zone.localize(datetime(2026, 7, 15, 12))):
        found = back(world, value)
        equal(found.to_native(), value)
        equal(str(found.tzinfo), "Europe/Berlin")


@case
def the_repeated_hour_of_autumn_is_kept_apart(world):
    zone = pytz.timezone("Europe/Berlin")
    first = zone.localize(datetime(2026, 10, 25, 2, 30), is_dst=True)
    second = zone.localize(datetime(2026, 10, 25, 2, 30), is_dst=False)
    equal([back(world, value).utcoffset() for value in (first, second)], [timedelta(hours=2), timedelta(hours=1)])


@case
def durations_come_back(world):
    returns(world, Duration(), Duration(months=14, days=3, seconds=5, nanoseconds=7), Duration(days=-2, seconds=-1))


@case
def intervals_of_python_are_taken(world):
    equal(back(world, timedelta(days=2, seconds=3)), Duration(days=2, seconds=3))


@case
def moments_that_are_made_there_come_as_what_they_are(world):
    statement = """RETURN [date('2026-06-30'), localtime('10:11'), time('10:11+01:00'), localdatetime('2026-06-30T10:11'),
      datetime('2026-06-30T10:11[Asia/Shanghai]'), duration('P1Y2M3DT4S')] AS values"""
    found = world.one(statement)
    equal([type(value) for value in found], [Date, Time, Time, DateTime, DateTime, Duration])
    equal(found[4].iso_format(), "2026-06-30T10:11:00.000000000+08:00")
    equal(found[5], Duration(months=14, days=3, seconds=4))


@case
def temporal_values_are_stored_as_what_they_are(world):
    value = Date(2026, 6, 30)
    equal(world.one("CREATE (t:Stored {on: $on}) RETURN t.on", on=value), value)
    equal(world.one("MATCH (t:Stored) WHERE t.on = $on RETURN count(t)", on=value), 1)


@case
def nodes_come_with_labels_properties_and_ids(world):
    node = world.one("CREATE (n:Person:Chief {name: '李雷', level: 1}) RETURN n")
    equal((set(node.labels), dict(node)), ({"Person", "Chief"}, {"name": "李雷", "level": 1}))
    equal(world.one("MATCH (n) WHERE elementId(n) = $id RETURN n.name", id=node.element_id), "李雷")


@case
def relationships_come_with_their_ends(world):
    with world.session() as session:
        row = session.run("CREATE (a:End {n: 1})-[r:KNOWS {since: 2020}]->(b:End {n: 2}) RETURN a, r, b").single()
    a, r, b = row
    equal((r.type, dict(r), r.start_node.element_id, r.end_node.element_id),
          ("KNOWS", {"since": 2020}, a.element_id, b.element_id))
    equal(world.one("MATCH ()-[r:KNOWS]->() WHERE elementId(r) = $id RETURN count(r)", id=r.element_id), 1)


@case
def paths_come_with_their_steps_in_either_direction(world):
    world.one("CREATE (:Way {n: 1})-[:TO]->(:Way {n: 2})<-[:TO]-(:Way {n: 3}) RETURN 1")
    path = world.one("MATCH p = (:Way {n: 1})-->()<--(:Way {n: 3}) RETURN p")
    equal([node["n"] for node in path.nodes], [1, 2, 3])
    equal([(r.start_node["n"], r.end_node["n"]) for r in path.relationships], [(1, 2), (3, 2)])


@case
def a_path_of_one_node_has_no_steps(world):
    path = world.one("CREATE (:Alone {n: 1}) WITH 1 AS one MATCH p = (:Alone) RETURN p")
    equal((len(path), path.start_node["n"], path.end_node["n"]), (0, 1, 1))


@case
def entities_within_lists_and_maps_come_whole(world):
    found = world.one("CREATE (n:Inner {x: 1}) RETURN {list: [n], map: {node: n}}")
    equal((found["list"][0]["x"], found["map"]["node"]["x"]), (1, 1))


@case
def a_node_as_a_parameter_is_refused(world):
    structure = fails((ClientError, TypeError, ValueError), None, lambda: back(world, object()))
    expect(structure is not None)
