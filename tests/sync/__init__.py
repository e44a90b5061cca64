"""Productions copied from one real server to another."""
