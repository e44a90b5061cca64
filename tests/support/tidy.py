"""What a test leaves on a server that it shares with others, taken away again."""

from __future__ import annotations

from gazu_like.client import KitsuClient


def remove_columns_of_jobs(client: KitsuClient) -> None:
    """Remove the columns for productions that jobs of NIM brought: Kitsu gives them to every new production."""
    jobs = {row["id"] for row in client.fetch_all("projects") if "nim" in (row["data"] or {})}
    columns = client.fetch_all("metadata-descriptors", {"entity_type": "Project"})
    names = {row["field_name"] for row in columns if row["project_id"] in jobs}
    for row in columns:
        if row["field_name"] in names:
            client.delete(f"data/metadata-descriptors/{row['id']}")
