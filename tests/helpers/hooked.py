"""A store that breaks, or does something in between, exactly where a test wants it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.office import Office


class Hooked:
    """A store in front of the office's that calls a function before or after a verb."""

    def __init__(self, office: Office) -> None:
        self._store = office.store
        self.before: dict[str, Callable[..., None]] = {}
        self.after: dict[str, Callable[..., None]] = {}
        store: Any = self
        office.services = replace(office.services, store=store)

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._store, name)

        def call(*args: Any) -> Any:
            self.before.get(name, lambda *_: None)(*args)
            answer = real(*args)
            self.after.get(name, lambda *_: None)(*args)
            return answer

        return call
