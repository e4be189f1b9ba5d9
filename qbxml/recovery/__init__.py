"""After a lost answer: QuickBooks' record of a message set, and the search for what was written."""
