"""What a cold start is measured against: a handler that reads one item with boto3, no more."""

import os
from typing import Any

import boto3

client = boto3.client("dynamodb", endpoint_url=os.environ["QBRELAY_AWS_ENDPOINT"])
KEY = {"pk": {"S": "none"}, "sk": {"S": "none"}}


def handler(_event: Any, _context: Any) -> dict[str, Any]:
    found = client.get_item(TableName=os.environ["QBRELAY_TABLE"], Key=KEY)
    return {"statusCode": 200, "body": str(found.get("Item"))}
