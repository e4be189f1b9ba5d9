"""What template.yaml keeps: the table the code expects, the private bucket, the secret."""

from typing import Any

import pytest
from helpers.templates import properties, template

from qbwc_service.store import dynamo_table

KEPT = ["Table", "Bucket", "Secret"]
WITH_KEY = {"Fn::If": ["HasKey", {"Ref": "KmsKeyArn"}, {"Ref": "AWS::NoValue"}]}


def test_the_table_is_the_one_that_the_code_expects() -> None:
    expected = dynamo_table.definition("any")
    del expected["TableName"]
    table = properties("Table")
    assert {key: table[key] for key in expected} == expected
    assert table["StreamSpecification"] == dynamo_table.STREAM
    assert table["TimeToLiveSpecification"] == {
        "AttributeName": dynamo_table.TTL,
        "Enabled": True,
    }


def test_the_table_is_encrypted_recoverable_and_in_prod_protected() -> None:
    table = properties("Table")
    with_key = {"SSEEnabled": True, "SSEType": "KMS", "KMSMasterKeyId": {"Ref": "KmsKeyArn"}}
    # Without it AWS encrypts with a key that AWS owns: no requests to KMS are paid for.
    assert table["SSESpecification"] == {"Fn::If": ["HasKey", with_key, {"Ref": "AWS::NoValue"}]}
    assert table["PointInTimeRecoverySpecification"] == {
        "PointInTimeRecoveryEnabled": True,
        "RecoveryPeriodInDays": {"Fn::FindInMap": ["Recovery", {"Ref": "RetentionDays"}, "Days"]},
    }
    assert table["DeletionProtectionEnabled"] == {"Fn::If": ["IsProd", True, False]}
    assert template()["Conditions"]["IsProd"] == {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}


def test_the_table_goes_back_no_further_than_its_payloads_are_kept() -> None:
    days = {key: row["Days"] for key, row in template()["Mappings"]["Recovery"].items()}
    choices = template()["Parameters"]["RetentionDays"]["AllowedValues"]
    assert days == {str(choice): min(choice, 35) for choice in choices}


@pytest.mark.parametrize("logical_id", KEPT)
def test_what_holds_data_outlives_the_stack(logical_id: str) -> None:
    resource = template()["Resources"][logical_id]
    kept = (resource["DeletionPolicy"], resource["UpdateReplacePolicy"])
    assert kept == ("Retain", "Retain")


def test_the_bucket_is_private_and_encrypted() -> None:
    bucket = properties("Bucket")
    assert bucket["PublicAccessBlockConfiguration"] == {
        "BlockPublicAcls": True,
        "BlockPublicPolicy": True,
        "IgnorePublicAcls": True,
        "RestrictPublicBuckets": True,
    }
    assert bucket["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"] == {
        "SSEAlgorithm": {"Fn::If": ["HasKey", "aws:kms", "AES256"]},
        "KMSMasterKeyID": WITH_KEY,
    }


def test_the_bucket_refuses_whoever_comes_without_tls_1_2() -> None:
    statements = properties("BucketPolicy")["PolicyDocument"]["Statement"]
    everything = [{"Fn::GetAtt": "Bucket.Arn"}, {"Fn::Sub": "${Bucket.Arn}/*"}]
    shared = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": everything}
    assert statements == [
        {"Sid": "OnlyTls", **shared, "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
        {"Sid": "OnlyTls12", **shared, "Condition": {"NumericLessThan": {"s3:TlsVersion": "1.2"}}},
    ]


def test_only_what_was_deleted_or_uploaded_ends_by_its_age() -> None:
    bucket = properties("Bucket")
    rules = {rule["Id"]: rule for rule in bucket["LifecycleConfiguration"]["Rules"]}
    on: dict[str, Any] = {"Status": "Enabled"}
    assert bucket["VersioningConfiguration"] == on
    assert rules == {
        "deleted": {
            "Id": "deleted",
            **on,
            "NoncurrentVersionExpiration": {"NoncurrentDays": {"Ref": "RetentionDays"}},
            "ExpiredObjectDeleteMarker": True,
        },
        "uploads": {
            "Id": "uploads",
            **on,
            "Prefix": "uploads/",
            "ExpirationInDays": 1,
            "NoncurrentVersionExpiration": {"NoncurrentDays": 1},
        },
        "torn-uploads": {
            "Id": "torn-uploads",
            **on,
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1},
        },
    }


def test_the_secret_starts_without_keys_in_the_shape_that_the_code_reads() -> None:
    secret = properties("Secret")
    assert secret["SecretString"] == '{"encryption_keys": ""}'
    assert secret["KmsKeyId"] == WITH_KEY
