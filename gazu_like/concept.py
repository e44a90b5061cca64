"""Concepts: pictures of an idea, free or linked to the assets, shots and other entities that they are drawn for.

The way back, from an entity to the concepts linked to it, is ``entity.all_entities_with_tasks_linked_to_entity``; tasks
on concepts are ``task``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, logger, warn_ignored
from gazu_like.records import changes_of, forced
from gazu_like.refs import Ref, fields_of, given, id_of, ids_of, not_empty
from gazu_like.shapes import Concept, Entity, PreviewFile
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


@cache
def all_concepts(client: KitsuClient = default) -> list[Concept]:
    """List the concepts of all productions, sorted by name.

    Returns:
        Concepts, canceled ones as well; "entity_concept_links" holds the IDs of the entities that each is linked to.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/concepts
    """
    return sort_by_name(client.fetch_all("concepts"))


@cache
def all_concepts_for_project(project: Ref, client: KitsuClient = default) -> list[Concept]:
    """List the concepts of a production, sorted by name.

    Args:
        project: ID or dict.

    Returns:
        Concepts as ``all_concepts`` gives them.

    Source: GET data/projects/{project}/concepts
    """
    return sort_by_name(client.fetch_all(route("projects/{}/concepts", id_of(project, "project"))))


@cache
def all_previews_for_concept(concept: Ref, client: KitsuClient = default) -> dict[str, list[PreviewFile]]:
    """Return the preview files of a concept.

    Args:
        concept: ID or dict.

    Returns:
        Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
        no previews.

    Source: GET data/concepts/{concept}/preview-files
    """
    return client.fetch_all(route("concepts/{}/preview-files", id_of(concept, "concept")))


@cache
def get_concept(concept_id: Ref, client: KitsuClient = default) -> Concept:
    """Return a concept.

    Args:
        concept_id: ID or dict.

    Returns:
        The concept with "project_name", "tasks", and "entity_concept_links", the IDs of what it is linked to.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/concepts/{concept_id}
    """
    return client.fetch_one("concepts", id_of(concept_id, "concept_id"))


@cache
def get_concept_by_name(project: Ref, concept_name: str, client: KitsuClient = default) -> Concept | None:
    """Return the concept of that name, None when there is none.

    Args:
        project: ID or dict.
        concept_name: Name; upper and lower case alike.

    Source: GET data/concepts
    """
    return _find(client, id_of(project, "project"), concept_name)


def new_concept(
    project: Ref,
    name: str,
    description: str | None = None,
    data: Mapping[str, Any] | None = None,
    entity_concept_links: Ref | Iterable[Ref] | None = None,
    client: KitsuClient = default,
) -> Concept:
    """Create a concept and link it to entities, or return the one of that name.

    Args:
        project: ID or dict.
        name: Name, unique in the production.
        description: Text.
        data: Free metadata.
        entity_concept_links: Assets, shots or other entities that it is drawn for, IDs or dicts. A logged warning names
            those that do not exist: the server leaves them out.

    Returns:
        The created concept with "entity_concept_links", or the existing one, unchanged; a logged warning then names
        what was ignored.

    Raises:
        ValueError: the name is empty, or a link is no ID; nothing was sent.

    Source:
        GET data/concepts
        POST data/projects/{project}/concepts
    """
    project_id, links = id_of(project, "project"), ids_of(entity_concept_links, "entity_concept_links")
    not_empty(name=name)
    own = fields_of(data or {}, "data")
    known = _find(client, project_id, name)
    if known is not None:
        _warn_ignored(known, description, data, links)
        return known
    # Zou's check of this body wants dicts, and its database takes them for IDs; bare IDs are answered 400.
    linked = [{"id": link} for link in links]
    body = {"name": name, "data": own, "entity_concept_links": linked, **given(description=description)}
    created: Concept = client.post(route("data/projects/{}/concepts", project_id), body)
    missing = _without(links, created.get("entity_concept_links", links))
    if missing:
        logger.warning("new_concept created %r, not linked to what does not exist: %s", name, ", ".join(missing))
    return created


def update_concept(concept: Mapping[str, Any], client: KitsuClient = default) -> Concept:
    """Change a concept; fields that are not given stay, and so do keys of its "data" (free metadata).

    Args:
        concept: Dict with "id" and the fields to change. "entity_concept_links", IDs, replaces all its links.

    Returns:
        The changed concept.

    Source: PUT data/entities/{concept}
    """
    return client.update("entities", id_of(concept, "concept"), fields_of(concept, "concept"))


def remove_concept(concept: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a concept, or only cancel it when it has tasks.

    Args:
        concept: ID or dict.
        force: Remove it with its tasks.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/concepts/{concept}
    """
    return client.delete(route("data/concepts/{}", id_of(concept, "concept")), forced(force))


@cache
def all_concepts_with_tasks(project: Ref, client: KitsuClient = default) -> list[Concept]:
    """List the concepts of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Concepts with "tasks" (dicts, with "assignees").

    Source: GET data/concepts/with-tasks
    """
    return sort_by_name(client.fetch_all("concepts/with-tasks", {"project_id": id_of(project, "project")}))


def update_concept_folder(concept_folder: Mapping[str, Any], client: KitsuClient = default) -> Entity:
    """Rename a folder of concepts.

    Args:
        concept_folder: Dict with "id" and the new "name"; the server reads nothing else.

    Returns:
        The folder, which is an entity.

    Raises:
        RouteNotFoundException: there is no such folder.
        ValueError: there is no name, or an empty one; nothing was sent.

    Source: PUT data/concept-folders/{concept_folder}
    """
    path = route("data/concept-folders/{}", id_of(concept_folder, "concept_folder"))
    fields = changes_of(concept_folder, "concept_folder")
    not_empty(**{"concept_folder['name']": fields.get("name", "")})
    return client.put(path, fields)


def remove_concept_folder(concept_folder: Ref, client: KitsuClient = default) -> str:
    """Remove a folder of concepts.

    Args:
        concept_folder: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/concept-folders/{concept_folder}
    """
    return client.delete(route("data/concept-folders/{}", id_of(concept_folder, "concept_folder")))


def _find(client: KitsuClient, project_id: str, name: str) -> Concept | None:
    found: Concept | None = first_of_name(client, "concepts", name, project_id=project_id)
    return found


def _warn_ignored(
    known: Concept, description: str | None, data: Mapping[str, Any] | None, links: Iterable[str]
) -> None:
    held = known.get("entity_concept_links") or []
    wanted = {**(known.get("data") or {}), **data} if data else None
    more = [*held, *missing] if (missing := _without(links, held)) else None
    asked = given(description=description, data=wanted, entity_concept_links=more)
    warn_ignored("new_concept", known, asked, {})


def _without(links: Iterable[str], held: Iterable[str]) -> list[str]:
    """Return the IDs that are not among those held; the server writes them in small letters."""
    return [link for link in links if link.lower() not in set(held)]
