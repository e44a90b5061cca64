"""The contract: every function against the recorded requests of the reference client.

    python -m tests.routes.show task.add_comment              what is expected, in words
    python -m pytest tests/routes -k task-add_comment         one function (task-new_task-all_args-ids: one case)

Reading order:

    tables        what was recorded: signatures, scenarios, requests, results
    differing/    where we differ on purpose, and why: one file per module (differences: what a row is)
    scenarios     how each recorded situation is set up: which arguments are given, what the server answers
    world         one run's made-up things: IDs, files, folders
    templates     the notation of the tables: {x}, {x.key}, {responseN.key}, $arg, $merge ...
    arguments     made-up arguments by role, name and type
    answers       made-up answers of the server
    results       the wordings for returned values
    exchange      what was sent and what is answered, free of any HTTP library; the scripted server
    compare       expected against sent
    contract      plans the cases and runs one
    sources       the Source lines of docstrings
    recorder      the only file that knows our client
"""
