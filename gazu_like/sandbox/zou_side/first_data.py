"""Fill an empty database as an installation of Kitsu does. Run once per version of Zou, by Zou's own Python.

Reads the administrator's e-mail and password as JSON from standard input, since a command line is public.
"""

import importlib
import json
import sys


def main() -> None:
    given = json.load(sys.stdin)
    cli = importlib.import_module("zou.cli").cli
    for words in (
        ["init-db"],
        ["init-data"],
        ["create-admin", "--password", given["password"], given["email"]],
    ):
        cli.main(words, standalone_mode=False)


if __name__ == "__main__":
    main()
