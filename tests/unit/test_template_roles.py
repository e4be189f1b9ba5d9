"""What each function may do: all that the code calls, and nothing else."""

import re

import pytest
from helpers.templates import (
    NESTED,
    ROLES,
    ROOT,
    as_list,
    granted,
    properties,
    resources,
    statements_of,
    template,
    walk,
)

from qbwc_service.store import dynamo_table

TABLE_ACTIONS = {
    "dynamodb:BatchGetItem",
    "dynamodb:DeleteItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
}
OF_ALL = {(action, "TableArn") for action in TABLE_ACTIONS}
OF_BOTH_DOORS = {
    ("s3:DeleteObject", "${BucketArn}/*"),
    ("s3:GetObject", "${BucketArn}/*"),
    ("s3:PutObject", "${BucketArn}/*"),
    ("s3:ListBucket", "BucketArn"),
    ("secretsmanager:GetSecretValue", "SecretArn"),
}
MAY = {
    "Soap": OF_ALL
    | OF_BOTH_DOORS
    | {("logs:CreateLogStream", "SoapLogArn"), ("logs:PutLogEvents", "SoapLogArn")},
    "Api": OF_ALL
    | OF_BOTH_DOORS
    | {
        ("dynamodb:Query", "${TableArn}/index/by_connection"),
        ("dynamodb:Query", "${TableArn}/index/by_identifier"),
        ("dynamodb:Query", "${TableArn}/index/by_status"),
        ("dynamodb:Query", "${TableArn}/index/by_tenant"),
        ("sqs:SendMessage", "WebhooksArn"),
        ("sqs:SendMessage", "BacklogArn"),
        ("logs:CreateLogStream", "ApiLogArn"),
        ("logs:PutLogEvents", "ApiLogArn"),
    },
    "Tick": OF_ALL
    | {
        ("dynamodb:Query", "${TableArn}/index/by_time"),
        ("dynamodb:Scan", "TableArn"),
        ("s3:DeleteObject", "${BucketArn}/*"),
        ("s3:ListBucket", "BucketArn"),
        ("sqs:SendMessage", "DeadLettersArn"),
        ("sqs:SendMessage", "WebhooksArn"),
        ("logs:CreateLogStream", "TickLogArn"),
        ("logs:PutLogEvents", "TickLogArn"),
    },
    "Deliver": OF_ALL
    | {
        ("s3:GetObject", "${BucketArn}/*"),
        ("s3:ListBucket", "BucketArn"),
        ("secretsmanager:GetSecretValue", "SecretArn"),
        *(
            (f"sqs:{name}", queue)
            for name in ("DeleteMessage", "GetQueueAttributes", "ReceiveMessage", "SendMessage")
            for queue in ("WebhooksArn", "BacklogArn")
        ),
        ("logs:CreateLogStream", "DeliverLogArn"),
        ("logs:PutLogEvents", "DeliverLogArn"),
    },
}
PIPE = {
    *(
        (f"dynamodb:{name}", "${TableArn}/stream/*")
        for name in (
            "DescribeStream",
            "GetRecords",
            "GetShardIterator",
            "ListStreams",
        )
    ),
    ("sqs:SendMessage", "DeadLettersArn"),
    ("sqs:SendMessage", "WebhooksArn"),
}
CALLS = {
    "batch_get_item": {"dynamodb:BatchGetItem"},
    "delete_item": {"dynamodb:DeleteItem"},
    "get_item": {"dynamodb:GetItem"},
    "put_item": {"dynamodb:PutItem"},
    "query": {"dynamodb:Query"},
    "scan": {"dynamodb:Scan"},
    "transact_write_items": set(),  # it needs the actions of its parts
}
PARTS = {
    "ConditionCheck": "dynamodb:ConditionCheckItem",
    "Delete": "dynamodb:DeleteItem",
    "Put": "dynamodb:PutItem",
    "Update": "dynamodb:UpdateItem",
}
BY_HAND = {"close", "create_table", "get_waiter", "update_time_to_live"}
"""What only `qbrelay` and tests call, with the rights of whoever runs them."""
FACTS = "dynamo_facts.py"
"""What `qbrelay doctor` reads."""


@pytest.mark.parametrize("role", MAY)
def test_a_function_may_do_this_and_no_more(role: str) -> None:
    assert granted(statements_of(role)) == MAY[role]
    assert ROLES[role]["ManagedPolicyArns"] == [
        {"Ref": "TableAccess"},
        {"Fn::If": ["HasKey", {"Ref": "KeyAccess"}, {"Ref": "AWS::NoValue"}]},
        {"Fn::If": ["InVpc", {"Ref": "NetworkPolicy"}, {"Ref": "AWS::NoValue"}]},
    ]


def test_each_function_has_its_own_role_and_only_lambda_may_take_it() -> None:
    functions = resources("template", "AWS::Serverless::Function")
    roles = {name: one["Role"] for name, one in functions.items()}
    assert roles == {f"{role}Function": {"Fn::GetAtt": f"Roles.Outputs.{role}"} for role in MAY}
    for role in (ROLES[name] for name in MAY):
        (statement,) = role["AssumeRolePolicyDocument"]["Statement"]
        assert statement == {
            "Effect": "Allow",
            "Action": "sts:AssumeRole",
            "Principal": {"Service": "lambda.amazonaws.com"},
        }


def test_the_pipe_may_read_the_stream_and_fill_the_queues_and_no_more() -> None:
    assert set(ROLES) == {*MAY, "Pipe"}
    role = ROLES["Pipe"]
    (own,) = (policy["PolicyDocument"]["Statement"] for policy in role["Policies"])
    assert granted(own) == PIPE
    assert role["ManagedPolicyArns"] == [
        {"Fn::If": ["HasKey", {"Ref": "KeyAccess"}, {"Ref": "AWS::NoValue"}]}
    ]
    (statement,) = role["AssumeRolePolicyDocument"]["Statement"]
    assert statement == {
        "Effect": "Allow",
        "Action": "sts:AssumeRole",
        "Principal": {"Service": "pipes.amazonaws.com"},
        "Condition": {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}},
    }
    assert properties("Pipe")["RoleArn"] == {"Fn::GetAtt": "Roles.Outputs.Pipe"}


def test_the_actions_on_the_table_are_those_that_the_code_needs() -> None:
    files = [f for f in (ROOT / "qbwc_service/store").glob("dynamo*.py") if f.name != FACTS]
    code = "".join(file.read_text() for file in files)
    calls = set(re.findall(r"client\.([a-z_]+)\b", code)) - BY_HAND
    parts = {part for part in PARTS if re.search(rf'"{part}"', code)}
    needed = {action for call in calls for action in CALLS[call]}
    granted_ = {action for may in MAY.values() for action, _ in may}
    assert needed | {PARTS[part] for part in parts} == {
        action for action in granted_ if action.startswith("dynamodb:")
    }


def test_every_index_is_read_by_some_function() -> None:
    indexes = {one["IndexName"] for one in dynamo_table.definition("t")["GlobalSecondaryIndexes"]}
    read = {name.rpartition("/index/")[2] for may in MAY.values() for _, name in may}
    assert indexes - read == set()


@pytest.mark.parametrize("name", ["template", *NESTED])
def test_nothing_is_allowed_on_everything_where_its_name_is_known(name: str) -> None:
    allowed = [
        part
        for part in walk(template(name)["Resources"])
        if isinstance(part, dict) and part.get("Effect") == "Allow"
    ]
    actions = {action for one in allowed for action in as_list(one["Action"])}
    broad = [one["Action"] for one in allowed if "*" in as_list(one.get("Resource", ""))]
    # A network interface has no name before Lambda has made it.
    interfaces = [properties("Policy", "network")["PolicyDocument"]["Statement"][0]["Action"]]
    # As AWS writes them: each stands for two actions of one kind.
    in_pairs = {"kms:GenerateDataKey*", "kms:ReEncrypt*"}
    assert {action for action in actions if "*" in action} == (
        in_pairs if name == "roles" else set()
    )
    assert broad == (interfaces if name == "network" else [])


def test_the_code_in_a_function_may_not_use_lambdas_way_into_the_vpc() -> None:
    _, denied = properties("Policy", "network")["PolicyDocument"]["Statement"]
    assert denied == {
        "Effect": "Deny",
        "Action": "ec2:*",
        "Resource": "*",
        "Condition": {"ArnLike": {"lambda:SourceFunctionArn": {"Ref": "Functions"}}},
    }
    given = properties("Network")["Parameters"]["Functions"]["Fn::Sub"]
    assert given.endswith(":function:${AWS::StackName}-*")


def test_a_key_of_ones_own_serves_these_services_alone() -> None:
    (statement,) = properties("KeyAccess", "roles")["PolicyDocument"]["Statement"]
    assert granted([statement]) == {
        ("kms:Decrypt", "KmsKeyArn"),
        ("kms:DescribeKey", "KmsKeyArn"),
        ("kms:Encrypt", "KmsKeyArn"),
        ("kms:GenerateDataKey*", "KmsKeyArn"),
        ("kms:ReEncrypt*", "KmsKeyArn"),
    }
    assert statement["Condition"] == {
        "StringEquals": {
            "kms:ViaService": [
                {"Fn::Sub": f"{service}.${{AWS::Region}}.amazonaws.com"}
                for service in ("dynamodb", "s3", "secretsmanager")
            ]
        }
    }
