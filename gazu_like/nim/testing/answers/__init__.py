"""What the stand-in answers, a module for each part of NIM. Importing them makes their functions known."""

from gazu_like.nim.testing.answers import assets, calendar, elements, files, jobs, people, review, shots, studio, tasks

__all__ = ["assets", "calendar", "elements", "files", "jobs", "people", "review", "shots", "studio", "tasks"]
