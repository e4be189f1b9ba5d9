"""What goes into each Lambda package and what is left out; nothing here does any I/O."""

from dataclasses import dataclass

PYTHON = "3.13"
TASK_ROOT = "/var/task"
"""Where Lambda unpacks a package; compiled files and tracebacks name it."""

MACHINES = {"arm64": "aarch64", "x86_64": "x86_64"}
"""Lambda's name of an architecture -> the one in wheels' and libraries' names."""

GLIBC = ("manylinux_2_34", "manylinux_2_28", "manylinux_2_17", "manylinux2014")
"""Wheels that Amazon Linux 2023 (glibc 2.34) can load."""

SDISTS = ("spyne",)
"""Parts that are published as source only; pure Python, so one wheel serves everywhere."""

SOURCED = ("spyne",)
"""Parts by others that keep their sources: we load one of spyne's files by its name."""

BOTOCORE_SERVICES = ("dynamodb", "s3", "secretsmanager")

NEVER = (
    "bin",
    "**/__pycache__",
    "**/tests",
    "**/test",
    "**/*.pyi",
    "**/*.pxd",
    "**/*.pxi",
    "**/*.pyx",
    "**/*.h",
    "**/*.c",
    "anyio/_backends/_trio.py",
    "aws_lambda_powertools/event_handler",
    # Its logger wants jmespath_utils, serialization and typing of the utilities.
    "aws_lambda_powertools/utilities/[a-i]*",
    "aws_lambda_powertools/utilities/[k-r]*",
    "aws_lambda_powertools/utilities/streaming",
    "aws_lambda_powertools/utilities/validation",
    "botocore/data/*/*/examples-1.json",
    "cffi",  # at run time cryptography wants its library _cffi_backend alone
    "cryptography/hazmat/bindings/_rust",
    "dateutil/zoneinfo",
    "fastapi_offline/static/redoc*",
    "lxml/html/*diff*",
    "lxml/includes",
    "lxml/isoschematron",
    "lxml/objectify.*",
    "lxml/sax.*",
    "packaging/licenses",
    "pycparser",
    "pydantic/mypy.py",
    "pydantic/v1",  # FastAPI goes without it, and would import all of it at each start
    "pytz/zoneinfo",
    "spyne/test",
    "urllib3/contrib/emscripten",
)
"""Paths of no use at run time, as `Path.glob` patterns."""

ONLY_SPYNE_WANTS = ("lxml/html", "lxml/builder.*")

DIST_INFO_KEPT = ("METADATA", "entry_points.txt")
"""What importlib.metadata reads; RECORD and WHEEL would tell the architectures apart."""

OWN = ("qbxml", "qwc", "qbwc_service")
OWN_NEVER = (
    "qbwc_service/cli",
    "qbwc_service/simulator",
    "qbwc_service/entrypoints/asgi.py",
    "qbwc_service/store/sqlite*.py",
    "qbxml/types.*",
)


@dataclass(frozen=True, slots=True)
class Package:
    """One function: the lock of its parts, and what of ours and of theirs it does without."""

    lock: str
    leaves_out: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    own: tuple[str, ...] = OWN
    own_file: str = ""
    """A single file that is the whole program, in place of our packages."""
    services: tuple[str, ...] = BOTOCORE_SERVICES
    """Whose data botocore keeps; none named: everything, as it is published."""


PACKAGES = {
    "soap": Package(
        "requirements-lambda-soap.txt",
        (
            "qbwc_service/api",
            "qbwc_service/console",
            "qbwc_service/incoming.py",
            "qbwc_service/entrypoints/aws_api.py",
        ),
    ),
    "api": Package(
        "requirements-lambda-api.txt",
        ("qbwc_service/soap", "qbwc_service/entrypoints/aws_soap.py"),
        never=ONLY_SPYNE_WANTS,
        services=(*BOTOCORE_SERVICES, "sqs"),
    ),
    "tick": Package(
        "requirements-lambda-tick.txt",
        (
            "qbwc_service/api",
            "qbwc_service/console",
            "qbwc_service/incoming.py",
            "qbwc_service/soap",
            "qbwc_service/entrypoints/aws_api.py",
            "qbwc_service/entrypoints/aws_soap.py",
        ),
        never=ONLY_SPYNE_WANTS,
        services=(*BOTOCORE_SERVICES, "sqs"),
    ),
    "deliver": Package(
        "requirements-lambda-deliver.txt",
        (
            "qbwc_service/api",
            "qbwc_service/console",
            "qbwc_service/incoming.py",
            "qbwc_service/soap",
            "qbwc_service/entrypoints/aws_api.py",
            "qbwc_service/entrypoints/aws_soap.py",
            "qbwc_service/entrypoints/aws_tick.py",
        ),
        never=ONLY_SPYNE_WANTS,
        services=(*BOTOCORE_SERVICES, "sqs"),
    ),
    "bare": Package(
        "requirements-lambda-bare.txt", own=(), own_file="benchmarks/bare_handler.py", services=()
    ),
    "core": Package("requirements-lambda-bare.txt", own=(), own_file="benchmarks/core_handler.py"),
}
"""`bare` and `core` are no part of the service: what cold starts are measured against, a handler
of boto3 with the data as published, and one of botocore alone with ours."""

FUNCTIONS = ("soap", "api", "tick", "deliver")
