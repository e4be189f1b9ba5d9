"""What the OpenAPI document shows of every call: its good answers, and what its parameters mean."""

from qbwc_service.api.examples import (
    change_feeds,
    connections,
    dead_letters,
    health,
    keys,
    schedules,
    schema,
    statistics,
    transactions,
    webhooks,
)
from qbwc_service.api.examples.shown import OwnParameters, Parameters, Results

RESULTS: Results = {
    **transactions.RESULTS,
    **dead_letters.RESULTS,
    **schema.RESULTS,
    **schedules.RESULTS,
    **change_feeds.RESULTS,
    **connections.RESULTS,
    **statistics.RESULTS,
    **webhooks.RESULTS,
    **keys.RESULTS,
    **health.RESULTS,
}
"""The good answers of every call, by method and path."""

PARAMETERS: Parameters = {
    **transactions.PARAMETERS,
    **connections.PARAMETERS,
    **schema.PARAMETERS,
    **webhooks.PARAMETERS,
    **schedules.PARAMETERS,
    **change_feeds.PARAMETERS,
    **keys.PARAMETERS,
}
"""What parameters mean wherever they stand, with an example."""

OWN_PARAMETERS: OwnParameters = {
    **transactions.OWN_PARAMETERS,
    **statistics.OWN_PARAMETERS,
    **webhooks.OWN_PARAMETERS,
    **schema.OWN_PARAMETERS,
}
"""Those that mean something else on one path."""
