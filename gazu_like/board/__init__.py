"""The tasks of a production as they are now, kept so by what happens on the server.

state   the tasks, and what changed of them: pure, asks no server
feed    reads them, and what the events are of
"""

from gazu_like.board.feed import Feed
from gazu_like.board.state import Board, Change, Facts, Wanted

__all__ = ["Board", "Change", "Facts", "Feed", "Wanted"]
