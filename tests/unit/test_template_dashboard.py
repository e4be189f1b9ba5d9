"""Dashboard and alarms: every metric the code emits is shown, and none that it does not emit."""

import json
import re
from itertools import combinations
from typing import Any

import pytest
from helpers.templates import properties, resources, template

from qbwc_service.entrypoints.aws_metrics import METRICS, NAMESPACE
from qbwc_service.store import dynamo_table

BODY: str = properties("Dashboard", "dashboard")["DashboardBody"]["Fn::Sub"]
SERVICES = {"soap", "api", "tick", "deliver"}
SEARCH = re.compile(r"SEARCH\('\{(?P<schema>[^}]*)\} (?P<terms>[^']*)', '\w+', 300\)")
ALARMS = resources("alarms", "AWS::CloudWatch::Alarm")
WIDTH = 24
MOST_METRICS = 10
"""What one alarm may take into its expression."""
OF_INDEXES = "AWS/DynamoDB,GlobalSecondaryIndexName,TableName"


def body() -> dict[str, Any]:
    """The dashboard with each parameter's name in its place."""
    known: dict[str, Any] = json.loads(re.sub(r"\$\{(?:AWS::)?(\w+)\}", r"\1", BODY))
    return known


def widgets() -> list[dict[str, Any]]:
    return [one["properties"] for one in body()["widgets"] if one["type"] == "metric"]


def rows() -> list[list[Any]]:
    return [row for widget in widgets() for row in widget["metrics"]]


def searched() -> list[re.Match[str]]:
    found = (row[0]["expression"] for row in rows() if isinstance(row[0], dict))
    return [match for expression in found for match in SEARCH.finditer(expression)]


def shown() -> set[str]:
    """Our metrics in the dashboard, by row or by search."""
    ours = [match for match in searched() if match["schema"].startswith(NAMESPACE)]
    terms = (dict(re.findall(r'(\w+)="([^"]*)"', match["terms"])) for match in ours)
    return {row[1] for row in rows() if row[0] == NAMESPACE} | {one["MetricName"] for one in terms}


def measured(alarm: dict[str, Any]) -> list[dict[str, Any]]:
    """The metrics of an alarm: its own one, or those of its expression."""
    own = [alarm] if "MetricName" in alarm else []
    return own + [
        one["MetricStat"]["Metric"] for one in alarm.get("Metrics", []) if "MetricStat" in one
    ]


def test_the_dashboard_shows_every_metric_that_the_code_emits_and_no_other() -> None:
    assert shown() == set(METRICS)


def test_alarms_watch_only_metrics_that_the_code_emits() -> None:
    ours = [one for alarm in ALARMS.values() for one in measured(alarm)]
    names = {one["MetricName"] for one in ours if one["Namespace"] == NAMESPACE}
    assert names - set(METRICS) == set()


def test_our_metrics_have_the_dimensions_service_and_stage_and_no_other() -> None:
    for namespace, name, *dimensions in (row for row in rows() if row[0] == NAMESPACE):
        named = [part for part in dimensions if isinstance(part, str)]
        assert (namespace, name, named[0], named[2:]) == (
            NAMESPACE,
            name,
            "service",
            ["stage", "Stage"],
        )
        assert named[1] in SERVICES
    for match in searched():
        if match["schema"].startswith(NAMESPACE):
            assert match["schema"] == f"{NAMESPACE},service,stage"
            assert match["terms"].endswith(' stage="Stage"')


@pytest.mark.parametrize("name", ALARMS)
def test_our_alarms_have_the_same_dimensions(name: str) -> None:
    for metric in measured(ALARMS[name]):
        if metric["Namespace"] == NAMESPACE:
            service, stage = metric["Dimensions"]
            assert (service["Name"], stage) == (
                "service",
                {"Name": "stage", "Value": {"Ref": "Stage"}},
            )
            assert service["Value"] in SERVICES


def test_the_dashboards_placeholders_are_its_parameters() -> None:
    placeholders = set(re.findall(r"\$\{([^}]+)\}", BODY))
    assert placeholders == {*template("dashboard")["Parameters"], "AWS::Region"} - {"Name"}


def test_every_expression_uses_series_that_are_there() -> None:
    listed = [widget["metrics"] for widget in widgets()]
    listed += [
        [[one] for one in alarm["Metrics"]] for alarm in ALARMS.values() if "Metrics" in alarm
    ]
    for metrics in listed:
        options = [row[-1] for row in metrics if isinstance(row[-1], dict)]
        ids = {one.get("id") or one.get("Id") for one in options}
        texts = (str(one.get("expression") or one.get("Expression") or "") for one in options)
        used = {
            name
            for text in texts
            for name in re.findall(r"\b([a-z]\w*)\b", re.sub(r"'[^']*'", "", text))
        }
        assert used - ids == set()


def test_widgets_lie_side_by_side_within_the_width() -> None:
    boxes = [(one["x"], one["y"], one["width"], one["height"]) for one in body()["widgets"]]
    assert [box for box in boxes if box[0] + box[2] > WIDTH] == []
    overlapping = [
        (one, other)
        for one, other in combinations(boxes, 2)
        if one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    ]
    assert overlapping == []


def test_there_is_an_alarm_for_each_thing_that_a_person_must_know() -> None:
    watched = {
        name: sorted({one["MetricName"] for one in measured(ALARMS[name])}) for name in ALARMS
    }
    assert watched == {
        "Offline": ["ConnectionsOffline"],
        "OldJob": ["OldestJobBatch", "OldestJobInteractive", "OldestJobStandard"],
        "InDoubt": ["JobsInDoubt"],
        "Attention": ["JobsNeedingAttention"],
        "Availability": ["5xx", "Answers5xx", "Calls", "OwnFailures", "Throttles"],
        "SoapFaults": ["SoapFaults"],
        "FunctionThrottles": ["Throttles"],
        "TableThrottles": ["ReadThrottleEvents", "StoreThrottles", "WriteThrottleEvents"],
        "LateWebhooks": ["OldestDelivery"],
        "QueuedWebhooks": ["ApproximateAgeOfOldestMessage"],
        "QueuedBacklog": ["ApproximateAgeOfOldestMessage"],
        "WebhookDeadLetterDepth": ["ApproximateNumberOfMessagesVisible"],
        "DeadLetterDepth": ["ApproximateNumberOfMessagesVisible"],
        "NoTick": ["Invocations"],
    }


def test_an_alarm_takes_no_more_metrics_than_it_may() -> None:
    crowded = {name: len(measured(one)) for name, one in ALARMS.items()}
    assert {name: n for name, n in crowded.items() if n > MOST_METRICS} == {}


def test_throttles_and_units_of_the_indexes_are_seen_beside_the_tables() -> None:
    terms = {match["terms"] for match in searched() if match["schema"] == OF_INDEXES}
    names = [
        *("ReadThrottleEvents", "WriteThrottleEvents"),
        *("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"),
    ]
    assert terms == {f'MetricName="{name}" TableName="Table"' for name in names}


def test_the_alarm_of_throttles_watches_each_index_that_is_written() -> None:
    indexes = {one["IndexName"] for one in dynamo_table.definition("t")["GlobalSecondaryIndexes"]}
    watched = [
        {part["Name"]: part["Value"] for part in metric["Dimensions"]}
        for metric in measured(ALARMS["TableThrottles"])
        if metric["MetricName"] == "WriteThrottleEvents"
    ]
    table = {"TableName": {"Ref": "Table"}}
    assert [one for one in watched if "GlobalSecondaryIndexName" not in one] == [table]
    assert {one.get("GlobalSecondaryIndexName") for one in watched} == {None, *indexes}


@pytest.mark.parametrize("name", ALARMS)
def test_an_alarm_tells_when_it_begins_and_ends_and_what_to_do(name: str) -> None:
    alarm = ALARMS[name]
    assert alarm["AlarmActions"] == alarm["OKActions"] == [{"Ref": "Topic"}]
    assert alarm["AlarmName"]["Fn::Sub"].startswith("${Name} ")
    assert alarm["AlarmDescription"].endswith((".", "?"))


def test_alarms_go_to_the_address_if_there_is_one() -> None:
    subscription = template("alarms")["Resources"]["Subscription"]
    assert subscription["Condition"] == "HasEmail"
    assert subscription["Properties"] == {
        "TopicArn": {"Ref": "Topic"},
        "Protocol": "email",
        "Endpoint": {"Ref": "Email"},
    }


def test_availability_counts_what_the_gateway_answered_without_us() -> None:
    (widget,) = (one for one in widgets() if one["title"].startswith("Availability"))
    shown_ = {row[0]["id"]: row[0]["expression"] for row in widget["metrics"] if len(row) == 1}
    alarmed = {
        one["Id"]: one["Expression"]
        for one in ALARMS["Availability"]["Metrics"]
        if "Expression" in one
    }
    same = {
        "lost": "IF(unseen > throttled, unseen, throttled)",
        "unseen": "FILL(g,0) - FILL(a1,0) - FILL(a2,0)",
        "throttled": "FILL(t1,0) + FILL(t2,0)",
    }
    assert shown_ == {
        "availability": "100 * (1 - failures / calls)",
        "failures": "FILL(f1,0) + FILL(f2,0) + lost",
        "calls": "FILL(c1,0) + FILL(c2,0) + lost",
        **same,
    }
    assert {name: alarmed[name].replace(", 0)", ",0)") for name in same} == same


def test_availability_is_measured_in_the_alarm_as_it_is_shown() -> None:
    first = [
        (one["MetricName"], one["Dimensions"][0]["Value"])
        for one in measured(ALARMS["Availability"])
    ]
    alarmed = {(name, of["Ref"] if isinstance(of, dict) else of) for name, of in first}
    (widget,) = (one for one in widgets() if one["title"].startswith("Availability"))
    displayed = {(row[1], row[3]) for row in widget["metrics"] if isinstance(row[0], str)}
    assert alarmed == displayed
