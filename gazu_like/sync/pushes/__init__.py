"""What gazu's ``sync`` functions are made of: comparing, matching, translating, posting."""
