"""The contract: every function against the recorded requests of the reference client.

    python -m tests.routes.show task.add_comment              what is expected, in words
    python -m pytest tests/routes -k task-add_comment         one function (task-new_task-all_args-ids: one case)

Reading order:

    tables        what was recorded: signatures, scenarios, requests, results
    differing/    where we differ on purpose, and why: one file per module (differences: what a row is)
    own/          the functions that the reference client does not have: one file per module
    scenarios     how each recorded situation is set up: which arguments are given, what the server answers
    world         one run's made-up things: IDs, files, folders
    templates     the notation of the tables: {x}, {x.key}, {responseN.key}, $arg, $merge ...
    arguments     made-up arguments by role, name and type
    answers       made-up answers of the server
    results       the wordings for returned values
    exchange      what was sent and what is answered, free of any HTTP library; the scripted server
    compare       expected against sent
    notation      requests of the rows that are written by hand
    contract      plans the cases and runs one
    sources       the Source lines of docstrings
    routes        which route of the server is reached by which function
    left_out      the routes that none reaches, and why
    recorder      the only file that knows our client
"""
