"""What template.yaml runs: handlers and settings that exist, and the door in front of them."""

import importlib.util
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from helpers.templates import NESTED, ROOT, named, properties, resources, template, walk

from qbwc_service.config import Settings
from qbwc_service.entrypoints import aws_deliver
from qbwc_service.steps import carrying

FUNCTIONS = resources("template", "AWS::Serverless::Function")
SHARED = template()["Globals"]["Function"]
TRY_SECONDS = 15
OF_POWERTOOLS = {"POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE"}


def environment(function: str) -> dict[str, Any]:
    own = FUNCTIONS[function]["Environment"]["Variables"]
    return {**SHARED["Environment"]["Variables"], **own}


def settings_of(function: str) -> dict[str, Any]:
    given = environment(function).items()
    return {name: value for name, value in given if name not in OF_POWERTOOLS}


def test_there_are_four_functions() -> None:
    services = {name: environment(name)["POWERTOOLS_SERVICE_NAME"] for name in FUNCTIONS}
    assert services == {
        "SoapFunction": "soap",
        "ApiFunction": "api",
        "TickFunction": "tick",
        "DeliverFunction": "deliver",
    }


@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_handler_of_a_function_exists(function: str) -> None:
    module, _, name = FUNCTIONS[function]["Handler"].rpartition(".")
    found = importlib.util.find_spec(module)
    assert found is not None
    assert found.origin is not None
    assert re.search(rf"^(def )?{name}\b", Path(found.origin).read_text(), re.MULTILINE)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_make_builds_each_function(function: str) -> None:
    assert template()["Resources"][function]["Metadata"] == {"BuildMethod": "makefile"}
    targets = re.findall(r"^([^\s.#][^:=]*):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert f"build-{function}" in " ".join(targets).split()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_is_given_only_settings_that_exist_and_values_that_they_take(
    function: str,
) -> None:
    given = {
        name.removeprefix("QBRELAY_").lower(): value
        for name, value in settings_of(function).items()
        if isinstance(value, str)
    }
    known = {f"QBRELAY_{name.upper()}" for name in Settings.__struct_fields__}
    assert set(settings_of(function)) - known == set()
    Settings(**given)


def test_no_secret_stands_in_the_environment() -> None:
    secret = {
        name: [key for key, value in environment(name).items() if "Secret" in named(value)]
        for name in FUNCTIONS
    }
    assert secret == {
        "SoapFunction": ["QBRELAY_SECRET"],
        "ApiFunction": ["QBRELAY_SECRET"],
        "TickFunction": [],
        "DeliverFunction": ["QBRELAY_SECRET"],
    }
    assert all(value == {"Ref": "Secret"} for name in FUNCTIONS for value in secrets_of(name))
    assert all("QBRELAY_ENCRYPTION_KEYS" not in environment(name) for name in FUNCTIONS)


def secrets_of(function: str) -> list[Any]:
    return [value for value in environment(function).values() if "Secret" in named(value)]


def test_a_function_ends_before_whoever_waits_for_it_gives_up() -> None:
    seconds = {name: one.get("Timeout", SHARED["Timeout"]) for name, one in FUNCTIONS.items()}
    doors = {"SoapFunction": 29, "ApiFunction": 29}
    assert seconds == {**doors, "TickFunction": 55, "DeliverFunction": 60}


def test_concurrency_is_reserved_only_by_parameter() -> None:
    assert "ReservedConcurrentExecutions" not in FUNCTIONS["DeliverFunction"]  # its queue has one
    for name in ("SoapFunction", "ApiFunction", "TickFunction"):
        function, short = FUNCTIONS[name], name.removesuffix("Function")
        assert function["ReservedConcurrentExecutions"] == {
            "Fn::If": [f"Limits{short}", {"Ref": f"{short}Concurrency"}, {"Ref": "AWS::NoValue"}]
        }
        assert template()["Parameters"][f"{short}Concurrency"]["Default"] == 0


def test_a_tick_is_not_repeated_and_its_failure_is_kept() -> None:
    tick = FUNCTIONS["TickFunction"]
    assert tick["EventInvokeConfig"] == {
        "MaximumRetryAttempts": 0,
        "MaximumEventAgeInSeconds": 60,
        "DestinationConfig": {
            "OnFailure": {"Type": "SQS", "Destination": {"Fn::GetAtt": "DeadLetters.Arn"}}
        },
    }
    (clock,) = tick["Events"].values()
    assert clock == {
        "Type": "ScheduleV2",
        "Properties": {
            "Name": {"Fn::Sub": "${AWS::StackName}-tick"},
            "ScheduleExpression": "rate(1 minute)",  # the alarms count its minutes
            "RetryPolicy": {"MaximumRetryAttempts": 0, "MaximumEventAgeInSeconds": 60},
            "DeadLetterConfig": {"Arn": {"Fn::GetAtt": "DeadLetters.Arn"}},
        },
    }


def test_two_queues_hand_webhooks_to_their_function_and_keep_what_failed() -> None:
    deliver = FUNCTIONS["DeliverFunction"]
    sources = [one["Properties"] for one in deliver["Events"].values()]
    assert {one["Type"] for one in deliver["Events"].values()} == {"SQS"}
    assert sources == [
        {
            "Queue": {"Fn::GetAtt": f"{queue}.Arn"},
            "BatchSize": 10,
            "FunctionResponseTypes": ["ReportBatchItemFailures"],
            "ScalingConfig": {"MaximumConcurrency": {"Ref": f"{lane}Concurrency"}},
        }
        for queue, lane in (("Webhooks", "Deliver"), ("Backlog", "Backlog"))
    ]
    dead = properties("WebhookDeadLetters")
    for queue in (properties("Webhooks"), properties("Backlog")):
        assert queue["VisibilityTimeout"] >= 6 * deliver["Timeout"]
        assert queue["RedrivePolicy"] == {
            "deadLetterTargetArn": {"Fn::GetAtt": "WebhookDeadLetters.Arn"},
            "maxReceiveCount": 5,
        }
        assert queue["SqsManagedSseEnabled"] is dead["SqsManagedSseEnabled"] is True
        assert dead["MessageRetentionPeriod"] > queue["MessageRetentionPeriod"]
    told = {name for name in FUNCTIONS if "QBRELAY_QUEUE" in environment(name)}
    assert told == {"ApiFunction", "TickFunction", "DeliverFunction"}
    told = {name for name in FUNCTIONS if "QBRELAY_QUEUE_BACKLOG" in environment(name)}
    assert told == {"ApiFunction", "DeliverFunction"}, "the tick tells the quick lane alone"


def test_no_try_outlasts_its_function_and_no_lease_ends_before_it() -> None:
    seconds = FUNCTIONS["DeliverFunction"]["Timeout"]
    assert seconds == aws_deliver.SECONDS
    assert aws_deliver.LAST_TRY >= TRY_SECONDS + aws_deliver.LAST_WORD
    assert carrying.LEASE.total_seconds() > seconds


def test_a_pipe_takes_new_events_to_the_queue_and_passes_none_over() -> None:
    pipe = properties("Pipe")
    restored = "table/${RestoredTable}/stream/${RestoredStream}"
    choice, there, own = pipe["Source"]["Fn::If"]
    assert (choice, own) == ("IsRestored", {"Fn::GetAtt": "Table.StreamArn"})
    assert there["Fn::Sub"].endswith(restored)
    assert pipe["Target"] == {"Fn::GetAtt": "Webhooks.Arn"}
    assert pipe["SourceParameters"]["DynamoDBStreamParameters"] == {
        "StartingPosition": "TRIM_HORIZON",
        "BatchSize": 10,
        "MaximumRetryAttempts": -1,
        "MaximumRecordAgeInSeconds": -1,
        "OnPartialBatchItemFailure": "AUTOMATIC_BISECT",
        "DeadLetterConfig": {"Arn": {"Fn::GetAtt": "DeadLetters.Arn"}},
    }


def test_the_web_connectors_path_leads_to_soap_and_all_else_to_the_api() -> None:
    integrations = resources("template", "AWS::ApiGatewayV2::Integration")
    routes = {
        route["RouteKey"]: integrations[route["Target"]["Fn::Sub"].split("${")[1].rstrip("}")]
        for route in resources("template", "AWS::ApiGatewayV2::Route").values()
    }
    leads = {key: integration["IntegrationUri"] for key, integration in routes.items()}
    assert leads == {
        "ANY /qbwc": {"Fn::GetAtt": "SoapFunction.Arn"},
        "ANY /qbwc/{rest+}": {"Fn::GetAtt": "SoapFunction.Arn"},
        "$default": {"Fn::GetAtt": "ApiFunction.Arn"},
    }
    assert {one["PayloadFormatVersion"] for one in integrations.values()} == {"2.0"}


def test_each_function_may_be_called_at_its_own_routes_alone() -> None:
    permissions = resources("template", "AWS::Lambda::Permission").values()
    sources = {
        one["FunctionName"]["Ref"]: one["SourceArn"]["Fn::Sub"].partition("${Api}")[2]
        for one in permissions
    }
    assert sources == {"SoapFunction": "/*/*/qbwc*", "ApiFunction": "/*/$default"}


def test_a_flood_on_the_web_connectors_path_is_stopped_there() -> None:
    stage = properties("ApiStage")
    keys = {one["RouteKey"] for one in resources("template", "AWS::ApiGatewayV2::Route").values()}
    assert set(stage["RouteSettings"]) == keys - {"$default"}
    rate = {"Fn::If": ["SoapRate50", 50, {"Fn::If": ["SoapRate200", 200, 1000]}]}
    assert stage["RouteSettings"]["ANY /qbwc"] == {
        "ThrottlingRateLimit": rate,
        "ThrottlingBurstLimit": rate,
    }
    assert template()["Parameters"]["SoapRate"]["AllowedValues"] == [50, 200, 1000]
    assert stage["DefaultRouteSettings"] == {
        "ThrottlingRateLimit": {"Ref": "ApiRate"},
        "ThrottlingBurstLimit": {"Ref": "ApiRate"},
    }


def test_the_access_log_holds_no_query_string_and_no_header() -> None:
    shown = re.findall(
        r"\$context\.([\w.]+)", properties("ApiStage")["AccessLogSettings"]["Format"]
    )
    assert shown == [
        "requestId",
        "requestTimeEpoch",
        "identity.sourceIp",
        "httpMethod",
        "path",
        "routeKey",
        "status",
        "responseLength",
        "responseLatency",
        "integrationLatency",
        "error.responseType",
        "integrationErrorMessage",
    ]


def test_a_name_of_its_own_takes_tls_1_2_and_closes_the_other_address() -> None:
    (configuration,) = properties("Name", "domain")["DomainNameConfigurations"]
    assert configuration["SecurityPolicy"] == "TLS_1_2"
    assert properties("Api")["DisableExecuteApiEndpoint"] == {"Fn::If": ["HasDomain", True, False]}


def test_every_parameter_is_used_and_asked_for_in_one_group() -> None:
    parameters = set(template()["Parameters"])
    rest = {key: part for key, part in template().items() if key != "Parameters"}
    groups = template()["Metadata"]["AWS::CloudFormation::Interface"]["ParameterGroups"]
    asked = [name for group in groups for name in group["Parameters"]]
    assert parameters - named(rest) == set()
    assert sorted(asked) == sorted(parameters)


def test_every_parameter_can_be_left_as_it_is() -> None:
    parameters = template()["Parameters"]
    assert [name for name, one in parameters.items() if "Default" not in one] == []
    assert [name for name, one in parameters.items() if not one["Description"].endswith(".")] == []


def test_no_alias_stands_in_a_template() -> None:
    # CloudFormation takes none, and the linters do not say so.
    files = [ROOT / "template.yaml", *sorted((ROOT / "infra").glob("*.yaml"))]
    found = {f.name: re.findall(r"(?m)^[^#\"']*[:\-] [&*]\w+", f.read_text()) for f in files}
    assert {name: aliases for name, aliases in found.items() if aliases} == {}


def test_logs_are_kept_no_longer_than_transactions() -> None:
    groups = resources("template", "AWS::Logs::LogGroup")
    assert {one["RetentionInDays"]["Ref"] for one in groups.values()} == {"RetentionDays"}
    used = {
        part["LogGroup"]["Ref"]
        for part in walk(FUNCTIONS)
        if isinstance(part, dict) and "LogGroup" in part
    }
    assert used | {"AccessLog"} == set(groups)


def test_sam_builds_here_and_may_make_roles_in_nested_stacks() -> None:
    told = tomllib.loads((ROOT / "samconfig.toml").read_text())
    assert told["default"]["build"]["parameters"] == {"build_in_source": True}
    for environment_ in ("default", "staging"):
        deploy = told[environment_]["deploy"]["parameters"]
        assert deploy["capabilities"] == "CAPABILITY_IAM CAPABILITY_AUTO_EXPAND"
        assert deploy["confirm_changeset"] is True
    # Two stacks of one stage would add up their metrics.
    assert "parameter_overrides" not in told["default"]["deploy"]["parameters"]
    assert told["staging"]["deploy"]["parameters"]["parameter_overrides"] == "Stage=staging"


def test_the_way_to_the_secret_is_made_where_it_is_asked_for_sealing_or_not() -> None:
    choice = template()["Parameters"]["SecretEndpoint"]
    assert (choice["AllowedValues"], choice["Default"]) == (["yes", "no"], "no")
    assert properties("Network")["Parameters"]["SecretEndpoint"] == {"Ref": "SecretEndpoint"}
    network = template("network")
    assert network["Conditions"]["MakesSecretWay"] == {
        "Fn::Equals": [{"Ref": "SecretEndpoint"}, "yes"]
    }
    made = {
        name: one.get("Condition")
        for name, one in network["Resources"].items()
        if name.startswith("Secret")
    }
    assert made == dict.fromkeys(("SecretGroup", "SecretWay"), "MakesSecretWay")


@pytest.mark.parametrize("name", ["template", *NESTED])
def test_no_output_bears_a_parameters_name(name: str) -> None:
    # `sam build` looks such a name up among the parameters and breaks off.
    outputs = set(template(name).get("Outputs", {}))
    assert outputs & set(template(name)["Parameters"]) == set()
