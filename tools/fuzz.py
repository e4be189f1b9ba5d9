"""`make fuzz`: bytes by the million at all that reads qbXML, guided by which code they reach.

FUZZ_SECONDS says how long (300). What was found worth keeping stays in build/fuzz/corpus for the
next time. An input that breaks something is written to build/fuzz and named; FUZZ_INPUT=FILE tries
that one alone. Runs on Linux, by atheris.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["qbxml"]):
    from helpers.qbxml_anything import check

    from qbxml.schema.enumerations import VALUES
    from qbxml.schema.request_contents import CONTENTS

FOLDER = ROOT / "build" / "fuzz"
SEEDS = ("tests/golden/requests", "tests/golden/qbxml")
LONGEST = 8192
HANGS_AFTER = 20
MEMORY_MB = 2048


def words() -> Iterator[str]:
    """Yield what documents are made of: names, types of values, pieces of XML."""
    yield from (
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?qbxml version=",
        "&#233;",
        "{{tx-",
        "</",
        "/>",
    )
    yield from sorted({name for row in CONTENTS.values() for name in re.findall(r"[A-Z]\w+", row)})
    yield from sorted({value for row in VALUES.values() for value in row.split()})
    yield from ("2026-11-27", "2026-11-27T08:00:00", "PT1H30M", "100.00", "true", "#text", "#order")


def prepared() -> list[str]:
    """Make the folders and the dictionary; return the arguments for the fuzzer."""
    corpus = FOLDER / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    known = FOLDER / "words.txt"
    escaped = (word.replace("\\", "\\\\").replace('"', '\\"') for word in words())
    known.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
    return [
        f"-max_total_time={os.environ.get('FUZZ_SECONDS', '300')}",
        f"-max_len={LONGEST}",
        f"-timeout={HANGS_AFTER}",
        f"-rss_limit_mb={MEMORY_MB}",
        f"-dict={known}",
        f"-artifact_prefix={FOLDER}/",
        str(corpus),
        *(str(ROOT / folder) for folder in SEEDS),
    ]


def main() -> None:
    """See the module."""
    again = os.environ.get("FUZZ_INPUT")
    if again:
        check(Path(again).read_bytes())
        print("nothing is wrong")
        return
    atheris.Setup([sys.argv[0], *prepared()], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
