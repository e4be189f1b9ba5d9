"""How a caller says when and how much QuickBooks may be used; checked like every body."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from qbwc_service.domain import budgets

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
MOST = 50


class QuietHours(BaseModel):
    """From one time to another, on the clock of the QuickBooks PC, nothing is sent."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    days: tuple[Day, ...] = Field((), description="The days they begin on; none: every day.")
    start: Clock = Field(alias="from", description='Such as "09:00".')
    end: Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")] = (
        Field(alias="to", description='Such as "17:00", or "24:00"; at or before from: next day.')
    )

    @property
    def value(self) -> budgets.QuietHours:
        """Return the domain's own."""
        return budgets.QuietHours(start=self.start, end=self.end, days=self.days)


def _leaves_time(given: Sequence[QuietHours]) -> Sequence[QuietHours]:
    if budgets.leaves_nothing([one.value for one in given]):
        raise ValueError("fill the whole week: pause the connection instead")
    return given


Quiet = Annotated[
    tuple[QuietHours, ...],
    AfterValidator(_leaves_time),
    Field(
        max_length=MOST,
        description="When people use QuickBooks and nothing is sent; [] takes them off. In the "
        "time of the QuickBooks PC as its last visit told it, UTC before the first.",
        examples=[[{"days": ["mon", "fri"], "from": "09:00", "to": "17:00"}]],
    ),
]
PerMinute = Annotated[
    int,
    Field(ge=0, le=60, description="Visits with work in any 60 seconds at most; 0: no limit."),
]
PerHour = Annotated[
    int,
    Field(
        ge=0,
        le=60,
        description="Minutes that QuickBooks may work for us in a clock hour; 0: no limit.",
    ),
]
