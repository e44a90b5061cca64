"""projects, project."""

from __future__ import annotations

import click

from gazu_like.cli import completion, credentials, finding, options, tables
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

TYPE = Column("TYPE", "production_type")
STYLE = Column("STYLE", "production_style")
STATUS = Column("STATUS", "project_status_name")
COLUMNS = (tables.NAME, TYPE, STYLE, STATUS, tables.ID)
ONE = (*COLUMNS[:-1], Column("FROM", "start_date"), Column("TO", "end_date"), Column("FPS", "fps"), tables.ID)


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like projects
  gazu-like projects --all --json | jq -r '.[].name'
""",
)
@click.option("--all", "show_all", is_flag=True, help="Closed ones as well.")
@options.of_a_server
def projects(show_all: bool, server: str | None, as_json: bool) -> None:
    """List the open productions."""
    with credentials.connected(server, "") as client:
        rows = client.project.all_projects() if show_all else client.project.all_open_projects()
        names = {each["id"]: each["name"] for each in client.project.all_project_status()}
        told = [{"project_status_name": names.get(row["project_status_id"]), **row} for row in rows]
    tables.show(told, COLUMNS, as_json, "No open production. With --all closed ones are listed as well.")


@click.command(cls=Command)
@click.argument("name", shell_complete=completion.projects, required=False)
@options.of_a_server
def project(name: str | None, server: str | None, as_json: bool) -> None:
    """Show one production: NAME is its name or its ID."""
    with credentials.connected(server, "") as client:
        found = finding.production(client, name, "NAME")
        told = client.project.get_project(found)
    tables.show_one({**found, **told}, ONE, as_json)
