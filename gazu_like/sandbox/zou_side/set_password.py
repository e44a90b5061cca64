"""Give the administrator of a copied database a password of its own. Run by Zou's own Python, without loading Zou.

Reads e-mail and password as JSON from standard input.
"""

import importlib
import json
import os
import sys


def main() -> None:
    bcrypt = importlib.import_module("bcrypt")
    psycopg = importlib.import_module("psycopg")
    given = json.load(sys.stdin)
    rounds = int(os.environ["BCRYPT_LOG_ROUNDS"])
    hashed = bcrypt.hashpw(given["password"].encode(), bcrypt.gensalt(rounds))
    with psycopg.connect(dbname=os.environ["DB_DATABASE"], user=os.environ["DB_USERNAME"]) as connection:
        done = connection.execute("UPDATE person SET password = %s WHERE email = %s", (hashed, given["email"]))
        if done.rowcount != 1:
            sys.exit(f"no person has the e-mail {given['email']}")


if __name__ == "__main__":
    main()
