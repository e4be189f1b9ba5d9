"""Message sets as they travel: read, judged by their frame, written, joined, continued."""
