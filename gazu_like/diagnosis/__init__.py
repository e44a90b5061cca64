"""What is wrong between this machine and a Kitsu server, and what to do about it. Looks; changes nothing.

case      what is examined
finding   what a check says
network   name, port, certificate, proxy: without the client, so that each step is seen by itself
server    what answers there: API, version, clock, services, event stream
login     token, account, what it may do
machine   Python, extras, files, keyring, cache
checks    the table of them all, and their order
"""

from gazu_like.diagnosis.case import Case
from gazu_like.diagnosis.checks import CHECKS, examine
from gazu_like.diagnosis.finding import Finding, Level

__all__ = ["CHECKS", "Case", "Finding", "Level", "examine"]
