"""From NIM to Kitsu: a job as a source of ``gazu_like.sync.Migration``.

    with NimClient("https://nim.mystudio.com", "ana", "the API key") as nim, gazu.create_session(...) as kitsu:
        Migration(nim, kitsu, "24017").run()

NIM's rows are read as they are (``reading``), looked at together (``job``), and put into Kitsu's shape by plain
functions, one file for each area. Matching, writing, journal, files, proof and report are the engine's own: ``sync``.
"""

from gazu_like.nim.migration.source import NimSource as NimSource
from gazu_like.nim.migration.words import Choices as Choices

__all__ = ["Choices", "NimSource"]
