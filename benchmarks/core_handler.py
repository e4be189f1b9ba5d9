"""The ceiling: a handler that reads one item with botocore alone, as the service does."""

import os
from typing import Any

import botocore.session

session = botocore.session.get_session()
client = session.create_client("dynamodb", endpoint_url=os.environ["QBRELAY_AWS_ENDPOINT"])
KEY = {"pk": {"S": "none"}, "sk": {"S": "none"}}


def handler(_event: Any, _context: Any) -> dict[str, Any]:
    found = client.get_item(TableName=os.environ["QBRELAY_TABLE"], Key=KEY)
    return {"statusCode": 200, "body": str(found.get("Item"))}
