"""Measurements against gazu, side by side in one run on one real server. Not tests: nothing asserts a duration."""
