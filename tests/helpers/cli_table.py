"""An empty DynamoDB table for the command line, and a bucket beside it."""

import uuid
from collections.abc import Iterator

from helpers.shell import Shell
from qbwc_service.config import load
from qbwc_service.store import dynamo_table
from qbwc_service.store.aws import client

BUCKET = "payloads-of-the-command-line"


def table_at(shell: Shell, endpoint: str, s3_endpoint: str) -> Iterator[str]:
    # DynamoDB Local deletes what has had its time within seconds.
    shell.set(aws_endpoint=endpoint, s3_endpoint=s3_endpoint, bucket=BUCKET, retention_days=36_500)
    s3, dynamodb = client("s3", load()), client("dynamodb", load())
    s3.create_bucket(Bucket=BUCKET)
    made = f"relay-{uuid.uuid4().hex}"
    dynamo_table.create(dynamodb, made)
    yield made
    dynamodb.delete_table(TableName=made)
    for each in s3.list_objects_v2(Bucket=BUCKET).get("Contents", ()):
        s3.delete_object(Bucket=BUCKET, Key=each["Key"])
