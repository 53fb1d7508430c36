"""A trainer for B2B sales conversations: prepare, meet a prospect who has to be earned, and learn from the report."""
