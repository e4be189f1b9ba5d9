"""Between plain data and qbXML: build, parse, stream, and the forms in between."""
