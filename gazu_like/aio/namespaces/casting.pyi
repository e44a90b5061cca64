"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from gazu_like.refs import Ref
from gazu_like.shapes import CastIn, CastingLink, EntityLink
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class CastingNamespace:
    """The functions of ``gazu_like.casting``, awaited, with ``client=`` filled in."""

    async def all_entity_links(self) -> list[EntityLink]:
        """List the links of the castings of all productions: "entity_out_id" is cast in "entity_in_id".

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/entity-links
        """

    async def all_entity_links_for_project(
        self, project: Ref, page: int | None = None, limit: int | None = None
    ) -> list[EntityLink] | dict[str, Any]:
        """Return the links of a production's castings, oldest first: "entity_out_id" is cast in "entity_in_id".

        Args:
            project: Production of the entities in which is cast, ID or dict.
            page: Only this page, from 1; None returns all links.
            limit: Links of a page; the server's number when not given. Without a page it has no effect.

        Returns:
            A list of links. With a page, a dict: "data" is the list, "page", "nb_pages", "limit", "offset", "total" count.

        Source: GET data/projects/{project_id}/entity-links
        """

    async def cast_asset(
        self,
        project: Ref,
        entities: Ref | Iterable[Ref],
        asset: Ref,
        nb_occurences: int | None = None,
        label: str | None = None,
    ) -> dict[str, list[CastingLink]]:
        """Cast an asset in one or more entities; the rest of their casting stays.

        Args:
            project: Production of the entities, ID or dict.
            entities: Shots, episodes or assets, IDs or dicts.
            asset: ID or dict.
            nb_occurences: How often it appears; 0 takes it out of the casting. None keeps the number; a new link gets 1.
            label: Such as "animate" or "fixed". None keeps it.

        Returns:
            ID of each entity, to its whole casting as it is now.

        Source: PUT data/projects/{project_id}/entities/casting/assets/{asset_id}
        """

    async def delete_entity_link(self, entity_link: Ref) -> EntityLink:
        """Remove a link of a casting.

        Args:
            entity_link: ID or dict.

        Returns:
            The link as it was given; only its "id" when that was all.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/entity-links/{entity_link_id}
        """

    async def export_casting_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        episode: Ref | None = None,
        for_entity: Literal["shot", "asset"] = "shot",
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Write the casting of a production to a CSV file, as ``import_casting_with_csv`` reads it.

        Args:
            project: ID or dict.
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            episode: Only the casting of this episode, ID or dict.
            for_entity: Of what: the "shot"s, or the "asset"s that hold other assets.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file is UTF-8, with semicolons and one row for each link.

        Raises:
            ValueError: the path cannot be written to, or there is no casting of such entities; nothing was sent.

        Source: GET export/csv/projects/{project_id}/casting.csv
        """

    async def get_asset_cast_in(self, asset: Ref) -> list[CastIn]:
        """Return the shots and assets in which an asset is cast.

        Args:
            asset: ID or dict.

        Returns:
            A list, not a dict: first shots ("shot_id", "shot_name", "sequence_name", "episode_id", "episode_name"; without
            an episode its ID is the text "None"), sorted by episode, sequence and name; then assets ("asset_id",
            "asset_name", "asset_type_name"), sorted by type and name. All with "nb_occurences" and "preview_file_id".
            Episodes are left out.

        Source: GET data/assets/{asset_id}/cast-in
        """

    async def get_asset_casting(self, asset: Ref) -> list[CastingLink]:
        """Return the assets cast in an asset, sorted by asset type and name.

        Args:
            asset: Dict with "project_id"; an ID, or a dict without it, is looked up.

        Returns:
            Links: "asset_id", "nb_occurences", "label", "asset_name", "asset_type_name", "episode_id", "preview_file_id",
            "is_shared", "project_id" (the cast asset's, which may be of another production).

        Source:
            GET data/assets/{asset_id}
            GET data/projects/{project_id}/entities/{asset_id}/casting
        """

    async def get_asset_type_casting(self, project: Ref, asset_type: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all assets of one type in a production.

        Args:
            project: ID or dict.
            asset_type: ID or dict.

        Returns:
            ID of each asset that has a casting, to its links as in ``get_asset_casting``.

        Source: GET data/projects/{project_id}/asset-types/{asset_type_id}/casting
        """

    async def get_entity_link(self, entity_link_id: Ref) -> EntityLink:
        """Return a link of a casting.

        Args:
            entity_link_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/entity-links/{entity_link_id}
        """

    async def get_episode_casting(self, episode: Ref) -> list[CastingLink]:
        """Return the assets cast in an episode, sorted by asset type and name.

        Args:
            episode: Dict with "project_id"; an ID, or a dict without it, is looked up.

        Returns:
            Links as in ``get_asset_casting``. The server casts in an episode what is cast in one of its shots.

        Source:
            GET data/episodes/{episode_id}
            GET data/projects/{project_id}/entities/{episode_id}/casting
        """

    async def get_episode_shots_casting(self, project: Ref, episode: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all shots of an episode.

        Args:
            project: ID or dict.
            episode: ID or dict.

        Returns:
            ID of each shot that has a casting, to its links as in ``get_project_shots_casting``.

        Source: GET data/projects/{project_id}/episodes/{episode_id}/sequences/all/casting
        """

    async def get_episodes_casting(self, project: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all episodes of a production.

        Args:
            project: ID or dict.

        Returns:
            ID of each episode that has a casting, to its links as in ``get_asset_casting``. The server adds those of shots
            and assets: what is no episode is to be passed over.

        Source: GET data/projects/{project_id}/episodes/casting
        """

    async def get_project_shots_casting(self, project: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all shots of a production.

        Args:
            project: ID or dict.

        Returns:
            ID of each shot that has a casting, to its links as in ``get_asset_casting``, with "sequence_name".

        Source: GET data/projects/{project_id}/sequences/all/casting
        """

    async def get_sequence_casting(self, sequence: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all shots of a sequence.

        Args:
            sequence: Dict with "project_id"; an ID, or a dict without it, is looked up.

        Returns:
            ID of each shot that has a casting, to its links as in ``get_project_shots_casting``.

        Source:
            GET data/sequences/{sequence_id}
            GET data/projects/{project_id}/sequences/{sequence_id}/casting
        """

    async def get_sequence_shots_casting(self, project: Ref, sequence: Ref) -> dict[str, list[CastingLink]]:
        """Return the casting of all shots of a sequence, when its production is known.

        Args:
            project: ID or dict.
            sequence: ID or dict.

        Returns:
            ID of each shot that has a casting, to its links as in ``get_project_shots_casting``.

        Source: GET data/projects/{project_id}/sequences/{sequence_id}/casting
        """

    async def get_shot_casting(self, shot: Ref) -> list[CastingLink]:
        """Return the assets cast in a shot, sorted by asset type and name.

        Args:
            shot: Dict with "project_id"; an ID, or a dict without it, is looked up.

        Returns:
            Links as in ``get_asset_casting``.

        Source:
            GET data/shots/{shot_id}
            GET data/projects/{project_id}/entities/{shot_id}/casting
        """

    async def import_casting_with_csv(
        self, project: Ref, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> None:
        """Cast assets as a CSV file tells; links that it does not name stay.

        Args:
            project: ID or dict.
            csv_file_path: Table with the columns "Parent" (the sequence, or the type of the asset that is cast in), "Name",
                "Asset Type", "Asset" and "Occurences", in a series "Episode" as well; "Label" is read too. The server
                passes over rows whose shot or asset does not exist.
            progress_callback: Called with (bytes done, bytes total).

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
                "imported_rows".
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST import/csv/projects/{project_id}/casting
        """

    async def new_entity_link(
        self, entity_in: Ref, entity_out: Ref, nb_occurences: int = 1, label: str | None = None
    ) -> EntityLink:
        """Cast one entity in another, and leave the rest of the casting as it is.

        Args:
            entity_in: Shot, asset or other entity in which is cast, ID or dict.
            entity_out: Asset that is cast, ID or dict.
            nb_occurences: How often, from 1.
            label: Such as "animate" or "fixed".

        Returns:
            The link.

        Raises:
            ParameterException: the two are linked already.
            ValueError: a count below 1; nothing was sent.

        Source: POST data/entity-links
        """

    async def remove_entity_link(self, project: Ref, entity_link: Ref) -> EntityLink:
        """Remove a link of a casting as a manager of the production; ``delete_entity_link`` is for administrators only.

        Args:
            project: Production of the entity in which is cast, ID or dict.
            entity_link: ID or dict.

        Returns:
            The link that was removed.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/projects/{project_id}/entity-links/{entity_link_id}
        """

    async def set_asset_casting(self, asset: Ref, casting: Iterable[Mapping[str, Any]]) -> list[CastingLink]:
        """Replace the whole casting of an asset whose production need not be known.

        Args:
            asset: ID or dict.
            casting: All the links it is to have, as in ``update_asset_casting``.

        Returns:
            The links as they were sent, see ``update_asset_casting``.

        Raises:
            RouteNotFoundException: there is no such asset.
            ValueError: a link lacks something.

        Source: PUT data/assets/{asset_id}/casting
        """

    async def uncast_asset(
        self, project: Ref, entities: Ref | Iterable[Ref], asset: Ref
    ) -> dict[str, list[CastingLink]]:
        """Take an asset out of the casting of one or more entities; the rest of their casting stays.

        Args:
            project: Production of the entities, ID or dict.
            entities: Shots, episodes or assets, IDs or dicts. Out of an episode it leaves that episode's shots as well.
            asset: ID or dict.

        Returns:
            ID of each entity, to its whole casting as it is now.

        Source: PUT data/projects/{project_id}/entities/casting/assets/{asset_id}
        """

    async def update_asset_casting(
        self, project: Ref, asset: Ref, casting: Iterable[Mapping[str, Any]]
    ) -> list[CastingLink]:
        """Replace the whole casting of an asset.

        Args:
            project: The asset's production, ID or dict.
            asset: ID or dict.
            casting: All the links it is to have: dicts with "asset_id" (ID or dict), "nb_occurences" (0 or more), and
                "label" if wanted. Other keys do not matter, so that what was read can be changed and sent back. An empty
                list removes all.

        Returns:
            The links as they were sent. The server leaves out, without saying so, assets that do not exist: read the
            casting to see what it stored.

        Raises:
            ValueError: a link lacks something, which the server would drop in silence after it has removed the old casting.

        Source: PUT data/projects/{project_id}/entities/{asset_id}/casting
        """

    async def update_castings(
        self, project: Ref, castings: Mapping[str, Iterable[Mapping[str, Any]]]
    ) -> dict[str, list[CastingLink]]:
        """Replace the whole castings of many entities of a production, in one request.

        Args:
            project: Production of the entities, ID or dict.
            castings: ID of each entity, to all the links it is to have, as in ``update_asset_casting``. Entities that are
                not named keep theirs.

        Returns:
            The links as they were sent, by entity, see ``update_asset_casting``.

        Raises:
            RouteNotFoundException: one of the entities does not exist; nothing was changed.
            ValueError: a key is no ID, or a link lacks something; nothing was sent.

        Source: PUT data/projects/{project_id}/entities/casting
        """

    async def update_entity_link(self, entity_link: Mapping[str, Any]) -> EntityLink:
        """Change a link of a casting; fields that are not given stay.

        Args:
            entity_link: Dict with "id" and the fields to change: "nb_occurences", "label", "data".

        Returns:
            The changed link.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: a count below 1; nothing was sent.

        Source: PUT data/entity-links/{entity_link}
        """

    async def update_episode_casting(
        self, project: Ref, episode: Ref, casting: Iterable[Mapping[str, Any]]
    ) -> list[CastingLink]:
        """Replace the whole casting of an episode.

        Args:
            project: The episode's production, ID or dict.
            episode: ID or dict.
            casting: All the links it is to have, as in ``update_asset_casting``. An asset that is left out leaves the shots
                of the episode as well.

        Returns:
            The links as they were sent, see ``update_asset_casting``.

        Raises:
            ValueError: a link lacks something.

        Source: PUT data/projects/{project_id}/entities/{episode_id}/casting
        """

    async def update_shot_casting(
        self, project: Ref, shot: Ref, casting: Iterable[Mapping[str, Any]]
    ) -> list[CastingLink]:
        """Replace the whole casting of a shot.

        Args:
            project: The shot's production, ID or dict.
            shot: ID or dict.
            casting: All the links it is to have, as in ``update_asset_casting``.

        Returns:
            The links as they were sent, see ``update_asset_casting``.

        Raises:
            ValueError: a link lacks something.

        Source: PUT data/projects/{project_id}/entities/{shot_id}/casting
        """
