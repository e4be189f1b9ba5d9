"""What leaves for addresses that callers name: judged first, bounded, and never trusted."""
