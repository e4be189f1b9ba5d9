"""The operators' pages at /console: HTML for people, translated to steps and back.

`room.console_room` makes the ASGI application; `pages.PAGES` is the table of the pages there are.
"""
