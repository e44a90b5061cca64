"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import Concept, Entity, PreviewFile

class ConceptNamespace:
    """The functions of ``gazu_like.concept``, awaited, with ``client=`` filled in."""

    async def all_concepts(self) -> list[Concept]:
        """List the concepts of all productions, sorted by name.

        Returns:
            Concepts, canceled ones as well; "entity_concept_links" holds the IDs of the entities that each is linked to.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/concepts
        """

    async def all_concepts_for_project(self, project: Ref) -> list[Concept]:
        """List the concepts of a production, sorted by name.

        Args:
            project: ID or dict.

        Returns:
            Concepts as ``all_concepts`` gives them.

        Source: GET data/projects/{project}/concepts
        """

    async def all_concepts_with_tasks(self, project: Ref) -> list[Concept]:
        """List the concepts of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Concepts with "tasks" (dicts, with "assignees").

        Source: GET data/concepts/with-tasks
        """

    async def all_previews_for_concept(self, concept: Ref) -> dict[str, list[PreviewFile]]:
        """Return the preview files of a concept.

        Args:
            concept: ID or dict.

        Returns:
            Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
            no previews.

        Source: GET data/concepts/{concept}/preview-files
        """

    async def get_concept(self, concept_id: Ref) -> Concept:
        """Return a concept.

        Args:
            concept_id: ID or dict.

        Returns:
            The concept with "project_name", "tasks", and "entity_concept_links", the IDs of what it is linked to.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/concepts/{concept_id}
        """

    async def get_concept_by_name(self, project: Ref, concept_name: str) -> Concept | None:
        """Return the concept of that name, None when there is none.

        Args:
            project: ID or dict.
            concept_name: Name; upper and lower case alike.

        Source: GET data/concepts
        """

    async def new_concept(
        self,
        project: Ref,
        name: str,
        description: str | None = None,
        data: Mapping[str, Any] | None = None,
        entity_concept_links: Ref | Iterable[Ref] | None = None,
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

    async def remove_concept(self, concept: Ref, force: bool = False) -> str:
        """Remove a concept, or only cancel it when it has tasks.

        Args:
            concept: ID or dict.
            force: Remove it with its tasks.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/concepts/{concept}
        """

    async def remove_concept_folder(self, concept_folder: Ref) -> str:
        """Remove a folder of concepts.

        Args:
            concept_folder: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/concept-folders/{concept_folder}
        """

    async def update_concept(self, concept: Mapping[str, Any]) -> Concept:
        """Change a concept; fields that are not given stay, and so do keys of its "data" (free metadata).

        Args:
            concept: Dict with "id" and the fields to change. "entity_concept_links", IDs, replaces all its links.

        Returns:
            The changed concept.

        Source: PUT data/entities/{concept}
        """

    async def update_concept_folder(self, concept_folder: Mapping[str, Any]) -> Entity:
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
