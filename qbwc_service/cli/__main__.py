"""`python -m qbwc_service.cli`, for where the folder of `qbrelay` is not on the PATH."""

from qbwc_service.cli import main

main()
