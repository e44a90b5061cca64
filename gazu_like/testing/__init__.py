"""What a studio needs to test its own scripts against a real Kitsu: fixtures for pytest.

`plugin` is loaded by pytest by itself once this package is installed with the extra `testing`; `existing` stands in
for a sandbox where the tests are to run against a server that is already there.
"""
