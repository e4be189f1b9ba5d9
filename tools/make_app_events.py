"""How the Make app hears of events: its webhook, and the modules that watch and read the log."""

from make_app_api import Api, Json, Operation, interface
from make_app_errors import KEY_HEADER
from make_app_fields import event_types
from make_app_forms import Module, connection_field, limit_field

WEBHOOK = "events"


def webhook(api: Api) -> Json:
    """Return the webhook's code: an endpoint made and deleted with the trigger."""
    made, gone = api["create_webhook_endpoint"], api["delete_webhook_endpoint"]
    return {
        "params": [
            _event_types("events"),
            connection_field(made),
        ],
        "attach": {
            "url": made.url(),
            "method": made.method,
            "body": {
                "url": "{{webhook.url}}",
                "events": "{{parameters.events}}",
                "connection_id": "{{parameters.connection_id}}",
                "description": "Make",
            },
            "response": {"data": {"externalHookId": "{{body.id}}"}},
            "log": {"sanitize": [KEY_HEADER, "response.body.secret"]},
        },
        "detach": {"url": gone.url("webhook", endpoint_id="externalHookId"), "method": gone.method},
        "communication": {
            "output": {
                "id": "{{headers.`webhook-id`}}",
                "type": "{{body.type}}",
                "timestamp": "{{body.timestamp}}",
                "data": "{{body.data}}",
            }
        },
    }


def watch(api: Api) -> Module:
    """Return the instant trigger."""
    return Module(
        label="Watch events",
        description="Triggers at once when a transaction ends or a connection changes.",
        type="instant_trigger",
        codes={"static-params": [], **_event(api)},
        more={"connection": None, "webhook": WEBHOOK},  # the webhook has the connection
    )


def poll(api: Api) -> Module:
    """Return the polling trigger, which goes on behind the last event that Make has seen."""
    log = api["list_events"]
    epoch = {
        "limit": 500,
        "output": {
            "label": "{{item.type + ' ' + ifempty(item.data.identifier, '')}}",
            "date": "{{item.timestamp}}",
        },
    }
    read = _read(log, "{{ifempty(data.lastId, '')}}", "{{join(parameters.events, ',')}}")
    read["response"]["trigger"] = {"type": "id", "order": "asc", "id": "{{item.id}}"}
    asked = [_event_types("events"), connection_field(log), limit_field()]
    return Module(
        label="Poll events",
        description="Triggers on events since the last run; for accounts without webhooks.",
        type="trigger",
        codes={
            "communication": read,
            "epoch": {"response": epoch},
            "static-params": asked,
            **_event(api),
        },
    )


def search(api: Api) -> Module:
    """Return the log as a search: who keeps the last id in a data store misses nothing."""
    log = api["list_events"]
    after = log.parameter(
        "after",
        label="After this event",
        help="The id of the last event that was worked on; empty: from the beginning.",
    )
    types = log.parameter("type", label="Types")
    return Module(
        label="List events",
        description="Reads the log of events behind the id of one of them.",
        type="search",
        codes={
            "communication": _read(log, "{{parameters.after}}", "{{parameters.type}}"),
            "static-params": [],
            "mappable-params": [after, types, connection_field(log), limit_field()],
            **_event(api),
        },
    )


def _read(log: Operation, after: str, types: str) -> Json:
    """Return the communication that reads the log to its end, page by page."""
    return {
        "url": log.url(),
        "method": log.method,
        "qs": {
            "after": after,
            "type": types,
            "connection_id": "{{parameters.connection_id}}",
        },
        "pagination": {
            "qs": {"after": "{{body.next_after}}"},
            "condition": "{{body.has_more}}",
        },
        "response": {
            "limit": "{{parameters.limit}}",
            "iterate": "{{body.events}}",
            "output": "{{item}}",
        },
    }


def _event_types(name: str) -> Json:
    return {
        "name": name,
        "label": "Events",
        "type": "select",
        "multiple": True,
        "required": True,
        "options": event_types(),
    }


def _event(api: Api) -> Json:
    (event,) = api["list_events"].example("200")["events"]
    return {"interface": _of_event(event), "samples": event}


def _of_event(event: Json) -> list[Json]:
    told = {"name": "data", "label": "Data", "type": "collection", "spec": interface(event["data"])}
    return [told if one["name"] == "data" else one for one in interface(event)]
