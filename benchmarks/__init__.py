"""`make bench`: figures beside their ceilings, all from one run, since machines are noisy."""
