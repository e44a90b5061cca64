"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import Chat, ChatMessage, Entity, EntityType, NewsEntry, PathGuess, PreviewFile, TimeSpent

class EntityNamespace:
    """The functions of ``gazu_like.entity``, awaited, with ``client=`` filled in."""

    async def all_chat_messages(self, entity: Ref) -> list[ChatMessage]:
        """List the messages of the chat about an entity, oldest first.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Returns:
            Messages: "text", "person_id", "attachment_files".

        Raises:
            RouteNotFoundException: there is no such entity.

        Source: GET data/entities/{entity_id}/chat/messages
        """

    async def all_entities(self) -> list[Entity]:
        """List the entities of every kind in every production that the user may see.

        Returns:
            Entities in no particular order; "type" tells the kind: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit",
            "Concept".

        Source: GET data/entities
        """

    async def all_entities_with_tasks_linked_to_entity(self, entity: Ref) -> list[Entity]:
        """List the concepts that are linked to an entity, with their tasks.

        Args:
            entity: ID or dict.

        Returns:
            Entities with "tasks" (dicts), "project_name" and "entity_concept_links", the IDs of what they are linked to.

        Source: GET data/entities/{entity_id}/entities-linked/with-tasks
        """

    async def all_entity_types(self) -> list[EntityType]:
        """List the entity types, sorted by name: the asset types, and "Shot", "Sequence", "Episode" and so on.

        Source: GET data/entity-types
        """

    async def all_news_for_entity(self, entity: Ref) -> list[NewsEntry]:
        """List what happened to the tasks of an entity, newest first: its comments, changes of status and previews.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Returns:
            News, 2000 at most: "comment_id", "task_id", "change" (whether the status changed), "person" who caused it.

        Raises:
            RouteNotFoundException: there is no such entity.

        Source: GET data/entities/{entity_id}/news
        """

    async def all_preview_files_for_entity(self, entity: Ref) -> list[PreviewFile]:
        """List the preview files of all tasks of an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Raises:
            RouteNotFoundException: there is no such entity.

        Source: GET data/entities/{entity_id}/preview-files
        """

    async def all_time_spents_for_entity(self, entity: Ref) -> list[TimeSpent]:
        """List the time spent on the tasks of an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Returns:
            Time spents: "duration" (minutes), "date" (YYYY-MM-DD), "task_id", "person_id".

        Raises:
            RouteNotFoundException: there is no such entity.

        Source: GET data/entities/{entity_id}/time-spents
        """

    async def get_chat(self, entity: Ref) -> Chat:
        """Return the chat about an entity; the server opens one where there was none.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Returns:
            The chat: "participants" (IDs), "last_message" (a date-time, None before the first one).

        Raises:
            RouteNotFoundException: there is no such entity.

        Source: GET data/entities/{entity_id}/chat
        """

    async def get_chat_message(self, entity: Ref, chat_message: Ref) -> ChatMessage:
        """Return a message of the chat about an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            chat_message: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/entities/{entity_id}/chat/messages/{chat_message_id}
        """

    async def get_entity(self, entity_id: Ref) -> Entity:
        """Return an entity of any kind.

        Args:
            entity_id: ID, or dict with an "id".

        Returns:
            The entity as it is stored, with "type" (such as "Shot") and "entities_out", the IDs of the assets cast in it.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/entities/{entity_id}
        """

    async def get_entity_by_name(self, entity_name: str, project: Ref | None = None) -> Entity | None:
        """Return an entity of that name, None when there is none.

        Args:
            entity_name: Name; upper and lower case alike.
            project: Only in this production, ID or dict. Even there several kinds may share a name: any one is returned.

        Source: GET data/entities
        """

    async def get_entity_type(self, entity_type_id: Ref) -> EntityType:
        """Return an entity type.

        Args:
            entity_type_id: ID, or dict with an "id".

        Returns:
            The type with "task_types", the IDs of the task types that its entities get.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/entity-types/{entity_type_id}
        """

    async def get_entity_type_by_name(self, entity_type_name: str) -> EntityType | None:
        """Return the entity type of that name, None when there is none.

        Args:
            entity_type_name: Such as "Shot" or "Character"; upper and lower case alike.

        Source: GET data/entity-types
        """

    async def guess_from_path(self, project_id: Ref, path: str, sep: str = "/") -> list[PathGuess]:
        """Tell which templates of a production's file tree a path may follow, and what it then speaks of.

        Args:
            project_id: Production, ID or dict; it needs a file tree.
            path: Path of a file or folder, as the file tree would build it.
            sep: What stands between the folders of the path.

        Returns:
            One dict for each template that fits: "Template" is its name (such as "asset"), each other key a kind
            ("Project", "Asset", "TaskType" ...) with the ID that was found.

        Raises:
            ServerErrorException: among others when the production has no file tree.
            ValueError: the path is empty; nothing was sent.

        Source: POST data/entities/guess_from_path
        """

    async def new_chat_message(self, entity: Ref, text: str) -> ChatMessage:
        """Say something, as the logged-in person, in the chat about an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            text: What to say.

        Returns:
            The message.

        Raises:
            ParameterException: the person takes no part in the chat: ``user.join_chat`` comes first.
            ValueError: the text is empty; nothing was sent.

        Source: POST data/entities/{entity_id}/chat/messages
        """

    async def new_entity(
        self,
        project: Ref,
        entity_type: Ref,
        name: str,
        parent: Ref | None = None,
        description: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Entity:
        """Create an entity of whichever type, also of one that no module is for, as an administrator; or return its match.

        Args:
            project: ID or dict.
            entity_type: ID or dict, see ``all_entity_types``.
            name: Name, at most 160 characters.
            parent: Entity that it belongs to, ID or dict: sequence of a shot, episode of a sequence ...
            description: Text.
            data: Free metadata.

        Returns:
            The created entity, or the one of that name, type and parent, unchanged; a logged warning then names what was
            ignored.

        Raises:
            ParameterException: there is no such production, type or parent.
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/entities
            POST data/entities
        """

    async def new_entity_type(self, name: str) -> EntityType:
        """Create an entity type.

        Args:
            name: At most 30 characters, unique in the studio.

        Raises:
            ParameterException: there is one of that name, upper and lower case alike.
            ValueError: the name is empty; nothing was sent.

        Source: POST data/entity-types
        """

    async def remove_chat_message(self, entity: Ref, chat_message: Ref) -> str:
        """Remove a message of one's own, or as an administrator anyone's, from the chat about an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            chat_message: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/entities/{entity_id}/chat/messages/{chat_message_id}
        """

    async def remove_entities(self, project: Ref, entities: Ref | Iterable[Ref], force: bool = False) -> list[str]:
        """Remove several entities of a production; those with tasks are marked as canceled instead, unless that is forced.

        Args:
            project: The production that all of them belong to, ID or dict.
            entities: Assets, shots, edits and concepts, IDs or dicts. The server skips other kinds, what belongs to another
                production and what is gone already. What is canceled already is removed for good.
            force: Remove them with their tasks and all else that belongs to them.

        Returns:
            IDs of those that were removed or canceled.

        Source: POST actions/projects/{project_id}/delete-entities
        """

    async def remove_entity(self, entity: Ref, force: bool = False) -> str:
        """Remove an entity of any kind; one that has tasks is marked as canceled instead, unless that is forced.

        Args:
            entity: ID or dict.
            force: Remove it with its tasks and all else that belongs to it; a sequence with its shots, an episode with its
                sequences.

        Returns:
            Empty text.

        Raises:
            ParameterException: it is a sequence or episode that something belongs to, and that is not forced; or a scene
                with tasks and it is forced, for which the server has no way.

        Source:
            DELETE data/entities/{entity_id}
            GET data/entities/{entity_id}
            DELETE data/assets/{entity_id}
            DELETE data/concepts/{entity_id}
            DELETE data/edits/{entity_id}
            DELETE data/episodes/{entity_id}
            DELETE data/scenes/{entity_id}
            DELETE data/sequences/{entity_id}
            DELETE data/shots/{entity_id}
        """

    async def remove_entity_type(self, entity_type: Ref) -> str:
        """Remove an entity type.

        Args:
            entity_type: ID or dict.

        Returns:
            Empty text.

        Raises:
            ParameterException: there are entities of this type.

        Source: DELETE data/entity-types/{entity_type_id}
        """
