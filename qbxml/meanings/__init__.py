"""What fields mean, for a developer who does not know QuickBooks: hand-written sentences."""
