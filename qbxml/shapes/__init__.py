"""What requests and answers hold, told to programs: objects, JSON Schema, examples."""
