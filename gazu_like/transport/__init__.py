"""How one request travels: build, authorise, send, judge, decode. Knows HTTP, knows no noun of the trade."""
