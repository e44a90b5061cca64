"""The Python client for production trackers: Kitsu (the Zou API) first."""

__version__ = "0.1.0"
