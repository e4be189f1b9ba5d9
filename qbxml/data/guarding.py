"""Pieces of a document, checked by expat as they come, before anything relies on them.

expat without handlers reads faster than anything builds on what it reads. So what comes after may
look for tags by their brackets: comments, CDATA and processing instructions, in which brackets mean
nothing and which QuickBooks does not write, are taken out once some are there.
"""

import re
from collections.abc import Sequence
from xml.parsers import expat

from qbxml.data.characters import legal
from qbxml.data.walking import MAX_DEPTH, too_deep
from qbxml.problems import MalformedError, Problem
from qbxml.sets.tags import start_tag

_ENDS = re.compile(r"\A</([^ \t\r\n>]+)")
_LONGEST_NAME = 10_000
_LONG = 250_000
"""Characters of a part without end tags that may nest deeper than expat has memory for."""
_OUTER = 2  # elements around a message
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


class Guard:
    """Admits a document from its root on, part by part, each up to an end tag or its end.

    Characters that XML forbids are taken out (`characters.legal`). `line` is the one, from 0, on
    which the first part begins.
    """

    def __init__(self, line: int = 0) -> None:
        self._parser = expat.ParserCreate()
        self._line = line
        self._cleaning = False
        self._open: list[str] = []
        self._clean: list[str] = []  # tags and text that wait for the next end tag
        self._text: list[str] = []  # text that may go on

    def admit(
        self, part: str, opened: Sequence[str], *, last: bool = False, ended: bool = True
    ) -> str:
        """Return the part as tags and text only, also cut right before an end tag.

        Without `ended` a part is cut right before any tag. `opened` are the elements that were open
        after the part before, without the one that this part ends first. Raises MalformedError.
        """
        if not self._cleaning:
            self._open = [*opened, *_ENDS.findall(part, 0, _LONGEST_NAME)]
            if "<!" in part or "<?" in part or len(part) > _LONG or not ended:
                self._cleaning = True
                self._restart()
        before = [*self._open], [*self._clean], [*self._text]
        flaw = self._flaw(part, last=last)
        if flaw is not None:
            given, part = part, legal(part)
            self._open, self._clean, self._text = before
            self._restart()
            if part == given or self._flaw(part, last=last) is not None:
                raise MalformedError([flaw])
        return self._cleaned(last=last) if self._cleaning else part

    def _flaw(self, part: str, *, last: bool) -> Problem | None:
        try:
            self._parser.Parse(part, last)
        except UnicodeEncodeError:
            return Problem("The text holds a lone surrogate.")
        except expat.ExpatError as error:
            message = f"The text is not well-formed XML: {expat.ErrorString(error.code)}."
            return Problem(message, self._line + error.lineno, error.offset + 1)
        return None

    def _restart(self) -> None:
        """Go on with a new parser, told which elements are open; the old one ends on a flaw.

        If what is open has no proper name, the new one ends on that, and says so when it goes on.
        """
        self._line += self._parser.CurrentLineNumber - 1
        self._parser = parser = expat.ParserCreate()
        self._flaw("".join(f"<{name}>" for name in self._open), last=False)
        if self._cleaning:
            parser.buffer_text = True
            parser.StartElementHandler = self._start
            parser.EndElementHandler = self._end
            parser.CharacterDataHandler = self._text.append

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        if len(self._open) > MAX_DEPTH + _OUTER:
            raise too_deep()
        self._put(start_tag(name, attributes.items()))

    def _end(self, name: str) -> None:
        self._open.pop()
        self._put(f"</{name}>")

    def _put(self, tag: str) -> None:
        self._clean += ["".join(self._text).translate(_ESCAPES), tag]
        self._text.clear()

    def _cleaned(self, *, last: bool) -> str:
        clean = self._clean
        ends = (at for at in reversed(range(len(clean))) if clean[at].startswith("</"))
        cut = len(clean) if last else next(ends, 0)
        self._clean = clean[cut:]
        return "".join(clean[:cut])
