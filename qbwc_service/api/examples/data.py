"""An example of what a request in JSON is answered with."""

from typing import Any

from qbwc_service.api.examples.shown import TX

RECORD: dict[str, Any] = {
    "ListID": "80000001-1422671082",
    "EditSequence": "1422671082",
    "Name": "ABC Corp",
    "FullName": "ABC Corp",
    "IsActive": True,
    "Balance": "0.00",
}
ANSWER: dict[str, Any] = {
    "success": True,
    "transaction_id": TX,
    "identifier": "order-12345",
    "status": "success",
    "state": "succeeded",
    "outcome": "applied",
    "message": "Status OK",
    "processing_time_ms": 812,
    "data": RECORD,
    "warnings": [],
    "requests": [
        {
            "request_id": None,
            "type": "CustomerAdd",
            "status_code": 0,
            "severity": "Info",
            "message": "Status OK",
            "outcome": "applied",
            "data": RECORD,
            "ret_count": None,
            "remaining": None,
            "warnings": [],
        }
    ],
}
