"""The inside of requests: checked against the schema, told place by place, mended where certain."""
