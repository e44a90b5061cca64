"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import CustomAction, Studio

class StudioNamespace:
    """The functions of ``gazu_like.studio``, awaited, with ``client=`` filled in."""

    async def all_custom_actions(self) -> list[CustomAction]:
        """List the custom actions, sorted by name.

        Returns:
            Custom actions: "name", "url", "entity_type" ("all" for any), "is_ajax".

        Source: GET data/custom-actions
        """

    async def all_studios(self) -> list[Studio]:
        """List the studios, archived ones as well, sorted by name.

        Source: GET data/studios
        """

    async def get_custom_action(self, custom_action_id: Ref) -> CustomAction:
        """Return a custom action, as an administrator.

        Args:
            custom_action_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/custom-actions/{custom_action_id}
        """

    async def get_studio(self, studio_id: Ref) -> Studio:
        """Return a studio.

        Args:
            studio_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/studios/{studio_id}
        """

    async def get_studio_by_name(self, studio_name: str) -> Studio | None:
        """Return the studio of that name, None when there is none.

        Args:
            studio_name: Name; upper and lower case alike.

        Source: GET data/studios
        """

    async def new_custom_action(
        self, name: str, url: str, entity_type: str | None = None, is_ajax: bool = False
    ) -> CustomAction:
        """Add an entry to the web application's menu of tasks: an address of the studio's that is called for them.

        Args:
            name: Name, at most 80 characters; the same one may be given twice.
            url: Address that is called, at most 400 characters.
            entity_type: Offer it for tasks of such entities only: "asset", "shot", "edit" ...; None for "all".
            is_ajax: Call the address in the background, instead of opening it as a page.

        Returns:
            The new custom action.

        Raises:
            ParameterException: the name or the address is too long.
            ValueError: the name or the address is empty; nothing was sent.

        Source: POST data/custom-actions
        """

    async def new_studio(self, name: str, color: str = "", archived: bool = False) -> Studio:
        """Create a studio, or return the one of that name.

        Args:
            name: Name, unique, at most 80 characters.
            color: Colour as "#RRGGBB".
            archived: It is no longer in use.

        Returns:
            The created studio, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ParameterException: the name or the colour is too long.
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/studios
            POST data/studios
        """

    async def remove_custom_action(self, custom_action: Ref) -> str:
        """Remove a custom action.

        Args:
            custom_action: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/custom-actions/{custom_action}
        """

    async def remove_studio(self, studio: Ref, force: bool = False) -> str:
        """Remove a studio.

        Args:
            studio: ID or dict.
            force: Sent along; the server treats a studio alike with and without it.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: people or other records still belong to it.

        Source: DELETE data/studios/{studio_id}
        """

    async def update_custom_action(self, custom_action: Mapping[str, Any]) -> CustomAction:
        """Change a custom action; fields that are not given stay.

        Args:
            custom_action: Dict with "id" and the fields to change: "name", "url", "entity_type", "is_ajax".

        Returns:
            The changed custom action.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/custom-actions/{custom_action}
        """

    async def update_studio(self, studio: Mapping[str, Any]) -> Studio:
        """Change a studio; fields that are not given stay.

        Args:
            studio: Dict with "id" and the fields to change: "name" (at most 80 characters, unique), "color" ("#RRGGBB"),
                "archived".

        Returns:
            The changed studio.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/studios/{studio_id}
        """
