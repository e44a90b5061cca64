"""A domain function out of a route, for scripts/scaffold.py.

routes   what is known of a route, out of tests/data/zou-routes.json; what is meant when it is misspelt
words    names: of nouns, parameters, functions
fields   what is sent: a parameter of the function for each field of the route
code     the texts: the function, its rows, its test
places   where a function goes
edits    texts into files, as one changes them by hand: imports, lists of names, rows
"""
