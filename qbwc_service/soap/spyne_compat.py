"""The only door to spyne: makes it importable on Python 3.12 and later, and keeps it quiet.

spyne 2.14 carries a copy of `six` that only speaks the finder protocol which Python 3.12 removed,
and imports `cgi`, which 3.13 removed. Both are mended here before spyne's own first line runs, so
nothing else in this project may import spyne. Its loggers write whole request bodies, passwords
included; they are switched off.
"""

import importlib.util
import logging
import sys
import types
import warnings
from email.message import Message
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

_SIX = "spyne.util.six"


def parse_header(line: str) -> tuple[str, dict[str, str]]:
    """Split a header value into its first word and its parameters, as `cgi` did."""
    message = Message()
    message["content-type"] = line
    (kind, _), *parameters = message.get_params(failobj=[("", "")])
    return kind, dict(parameters)


def _speak_find_spec(importer: Any) -> None:
    """Teach six's importer the protocol that replaced `find_module` and `load_module`."""
    own_specs: dict[str, ModuleSpec | None] = {}

    def find_spec(self: Any, name: str, _path: Any = None, _target: Any = None) -> Any:
        known = name in self.known_modules
        return importlib.util.spec_from_loader(name, self) if known else None

    def create_module(self: Any, spec: ModuleSpec) -> Any:
        module = self.load_module(spec.name)
        own_specs[spec.name] = module.__spec__
        return module

    def exec_module(_self: Any, module: Any) -> None:
        # The import system has just put an alias's spec on a module of the standard library.
        alias = module.__spec__.name
        module.__spec__ = own_specs.pop(alias) or module.__spec__

    kind = type(importer)
    kind.find_spec, kind.create_module, kind.exec_module = find_spec, create_module, exec_module


def _load_six() -> None:
    """Put spyne's own six into `sys.modules` before any code of spyne runs."""
    package = importlib.util.find_spec("spyne")
    if package is None or package.submodule_search_locations is None:
        raise ImportError("spyne is not installed", name="spyne")
    path = Path(package.submodule_search_locations[0], "util", "six.py")
    spec = importlib.util.spec_from_file_location(_SIX, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded", name=_SIX)
    module = importlib.util.module_from_spec(spec)
    sys.modules[_SIX] = module
    spec.loader.exec_module(module)
    _speak_find_spec(module._importer)  # noqa: SLF001 - six offers no other way in


def _import_spyne() -> tuple[Any, ...]:
    """Import the parts in use, with a stand-in for `cgi` that is gone again afterwards."""
    real = sys.modules.get("cgi")
    stand_in: Any = types.ModuleType("cgi")
    stand_in.parse_header = parse_header
    sys.modules["cgi"] = stand_in
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # spyne's sources predate several deprecations
            import spyne  # noqa: PLC0415 - not before it is mended
            from spyne.interface.wsdl import Wsdl11  # noqa: PLC0415 - same
            from spyne.protocol.soap import Soap11  # noqa: PLC0415 - same
    finally:
        del sys.modules["cgi"]
        if real is not None:
            sys.modules["cgi"] = real
    return spyne, Wsdl11, Soap11


if _SIX not in sys.modules:
    _load_six()
_spyne, Wsdl11, Soap11 = _import_spyne()
logging.getLogger("spyne").setLevel(logging.CRITICAL + 1)

Application: Any = _spyne.Application
Array: Any = _spyne.Array
Integer32: Any = _spyne.Integer32
MethodContext: Any = _spyne.MethodContext
ServerBase: Any = _spyne.ServerBase
ServiceBase: Any = _spyne.ServiceBase
Unicode: Any = _spyne.Unicode
rpc: Any = _spyne.rpc
