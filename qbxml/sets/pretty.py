"""A document laid out for people to read: one element a line, indented by its depth.

For the eye alone: blanks between tags are ours, those around a value are kept. What is no document
comes back as its own lines, for that is what somebody wants to look at.
"""

import re

INDENT = "  "
DEEPEST = 64
_PART = re.compile(r"<!\[CDATA\[.*?\]\]>|<[^<>]*>|[^<]+|<", re.DOTALL)


def pretty(text: str) -> str:
    """Return the text with a line for each element."""
    lines: list[str] = []
    blank = ""
    inside = False  # an element whose end, if it comes now, belongs on the same line
    depth = 0
    for part in _PART.findall(text):
        if part.startswith("</"):
            depth = max(0, depth - 1)
            if inside:
                lines[-1] += blank + part
            else:
                lines.append(_indented(part, depth))
            inside = False
        elif _is_tag(part):
            lines.append(_indented(part, depth))
            inside = not part.startswith(("<?", "<!")) and not part.endswith("/>")
            depth += inside
        elif part.strip() or not lines:
            lines[-1:] = ["".join([*lines[-1:], part])]
        blank = "" if part.strip() else part
    return "\n".join(lines)


def _is_tag(part: str) -> bool:
    return part.startswith("<") and part != "<" and not part.startswith("<![CDATA[")


def _indented(part: str, depth: int) -> str:
    return INDENT * min(depth, DEEPEST) + part
