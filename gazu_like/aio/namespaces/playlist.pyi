"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Literal, overload

from gazu_like.refs import Ref
from gazu_like.shapes import (
    BuildJob,
    Comment,
    Guest,
    Playlist,
    PlaylistEntry,
    PlaylistNotified,
    PlaylistWithPreviews,
    PreviewFile,
    SharedPlaylist,
    SharedPlaylistContext,
    ShareLink,
    TempPlaylistEntry,
)
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class PlaylistNamespace:
    """The functions of ``gazu_like.playlist``, awaited, with ``client=`` filled in."""

    async def add_attachment_file_to_shared_comment(
        self,
        token: str,
        guest: Ref,
        comment: Ref,
        file_path: FilePath,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Comment:
        """Attach a file to a guest's own comment.

        Args:
            token: "token" of the link.
            guest: Author of the comment, ID or dict.
            comment: ID or dict.
            file_path: File to send.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The comment, with all its "attachment_files": "id", "name", "extension", "size" (bytes).

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            NotAllowedException: it is another's comment.
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST shared/playlists/{token}/comments/{comment_id}/attachments
        """

    async def add_entities_to_playlist(self, playlist: Ref, entities: Iterable[Ref]) -> Playlist:
        """Add entities at the end of a playlist, in one request.

        Args:
            playlist: ID or dict; it is not changed.
            entities: Shots, assets ..., IDs or dicts, each shown by its newest preview of the playlist's task type, or of
                any when it has none. Or entries as other playlists have them: dicts with "entity_id" and, if wanted,
                "preview_file_id". What the playlist shows already, the entity by the same preview, is passed over.

        Returns:
            The changed playlist.

        Raises:
            RouteNotFoundException: there is no such playlist.
            ValueError: there are no entities, or one is none; nothing was sent.

        Source: POST actions/playlists/{playlist_id}/add-entities
        """

    async def add_entity_to_playlist(
        self, playlist: Ref, entity: Ref, preview_file: Ref | None = None, persist: bool = True
    ) -> Playlist:
        """Add an entity at the end of a playlist.

        Args:
            playlist: ID or dict; it is not changed.
            entity: Shot, asset ... to show, ID or dict.
            preview_file: Preview to show, ID or dict; None for the entity's newest, if there is one.
            persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

        Returns:
            The changed playlist, or with ``persist=False`` a changed copy of the given one.

        Source:
            GET data/playlists/{playlist_id}
            GET data/playlists/entities/{entity_id}/preview-files
            POST actions/playlists/{playlist_id}/add-entity
        """

    async def add_shared_playlist_comment(
        self,
        token: str,
        guest: Ref,
        task: Ref,
        task_status: Ref,
        comment: str = "",
        checklist: Iterable[Mapping[str, Any]] | None = None,
    ) -> Comment:
        """Post a comment as a guest, on a task whose preview the playlist shows; the task takes on the comment's status.

        Args:
            token: "token" of the link, which has no password.
            guest: ID or dict.
            task: ID or dict.
            task_status: A status that clients may set, ID or dict.
            comment: Text.
            checklist: Dicts "text" and "checked".

        Returns:
            The comment.

        Raises:
            NotAllowedException: the link lets nobody comment, or the guest or the task is not one of this link's.
            ParameterException: guests may not set that status.
            ValueError: the checklist is no list of dicts; nothing was sent.

        Source: POST shared/playlists/{token}/comments
        """

    async def all_build_jobs_for_project(self, project: Ref) -> list[BuildJob]:
        """List the movies that were built, or are being built, of a production's playlists.

        Args:
            project: ID or dict.

        Returns:
            Build jobs: "playlist_id", "status" ("running", "succeeded" or "failed"), "ended_at", "message".

        Source: GET data/projects/{project_id}/build-jobs
        """

    async def all_playlists(self) -> list[Playlist]:
        """List the playlists of all productions, sorted by name.

        Source: GET data/playlists
        """

    async def all_playlists_for_episode(self, episode: Ref) -> list[Playlist]:
        """List the playlists of an episode, sorted by name.

        Args:
            episode: ID or dict; without "project_id" the episode is looked up.

        Returns:
            Playlists with "first_preview_file_id" (when there is one) in place of their "shots".

        Source:
            GET data/episodes/{episode_id}
            GET data/projects/{project_id}/episodes/{episode_id}/playlists
        """

    async def all_playlists_for_project(self, project: Ref, *, page: int | None = None) -> list[Playlist]:
        """List the playlists of a production, sorted by name.

        Args:
            project: ID or dict.
            page: Only this page of the server's list, counted from 1; None for the whole list.

        Returns:
            Playlists with "first_preview_file_id" (when there is one) in place of their "shots".

        Source: GET data/projects/{project_id}/playlists
        """

    async def all_playlists_with_entries_for_project(self, project: Ref) -> list[Playlist]:
        """List the playlists of a production with what is in each, sorted by name, as an administrator.

        Args:
            project: ID or dict.

        Returns:
            Playlists with "shots", their entries, and "build_jobs", as ``get_playlist`` tells of one.

        Raises:
            RouteNotFoundException: there is no such production.

        Source: GET data/projects/{project_id}/playlists/all
        """

    async def all_share_links_for_playlist(self, playlist: Ref) -> list[ShareLink]:
        """List the links under which a playlist can be seen without an account.

        Args:
            playlist: ID or dict.

        Source: GET data/playlists/{playlist_id}/share
        """

    async def all_shared_playlist_comments(self, token: str, password: str | None = None) -> list[Comment]:
        """List the comments on the tasks of a shared playlist that guests may see: those for clients, and by guests.

        Args:
            token: "token" of the link.
            password: Password of the link, when it has one.

        Raises:
            RouteNotFoundException: there is no such link, it is over, or the password is another one.

        Source: GET shared/playlists/{token}/comments
        """

    async def all_shots_for_playlist(self, playlist: Ref) -> list[PlaylistEntry]:
        """List the entries of a playlist, in its order.

        Args:
            playlist: ID or dict.

        Returns:
            "entity_id" and, where one is chosen, "preview_file_id". Entries with a name, which older servers gave them, are
            sorted by it.

        Source: GET data/playlists/{playlist_id}
        """

    async def build_playlist_movie(self, playlist: Ref) -> BuildJob:
        """Have the server join the movies of a playlist to one.

        Args:
            playlist: ID or dict.

        Returns:
            The build job: "id", "status" ("running", "succeeded" or "failed"). A server without a job queue answers only
            when the movie is done.

        Raises:
            ConflictException: one is being built.
            ServerErrorException: the server has no job queue, and the movie could not be built.

        Source: GET data/playlists/{playlist_id}/build/mp4
        """

    async def delete_playlist(self, playlist: Ref) -> str:
        """Remove a playlist.

        Args:
            playlist: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/playlists/{playlist_id}
        """

    async def download_playlist_build(
        self, playlist: Ref, build_job: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Download the movie that was built of a playlist.

        Args:
            playlist: ID or dict.
            build_job: ID or dict.
            file_path: Where to put it.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The answer; its body is in the file.

        Raises:
            ParameterException: the job has not succeeded.
            ValueError: the path cannot be written to.

        Source: GET data/playlists/{playlist_id}/jobs/{build_job_id}/build/mp4
        """

    async def download_playlist_zip(
        self, playlist: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Download the previews of a playlist in a zip archive.

        Args:
            playlist: ID or dict.
            file_path: Where to put it.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The answer; its body is in the file.

        Raises:
            ValueError: the path cannot be written to.

        Source: GET data/playlists/{playlist_id}/download/zip
        """

    async def download_shared_attachment_file(
        self,
        token: str,
        attachment_file: Ref,
        file_path: FilePath | None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Fetch a file that is attached to a comment of a shared playlist.

        Args:
            token: "token" of the link.
            attachment_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: guests see no such file.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/attachment-files/{attachment_file_id}/file/{name}
        """

    async def download_shared_movie_tiles(
        self,
        token: str,
        preview_file: Ref,
        file_path: FilePath | None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Fetch the frames of a movie of a shared playlist, all of them small, in one PNG.

        Args:
            token: "token" of the link.
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            NotAllowedException: the playlist does not show it.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/movies/tiles/preview-files/{preview_file_id}.png
        """

    async def download_shared_person_avatar(
        self, token: str, person: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the picture of somebody who commented on a shared playlist, a square PNG.

        Args:
            token: "token" of the link.
            person: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: the person has none, or wrote no comment that guests see.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/pictures/thumbnails/persons/{person_id}.png
        """

    async def download_shared_preview_cover(
        self,
        token: str,
        preview_file: Ref,
        file_path: FilePath | None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Fetch the picture of a preview of a shared playlist, of a movie its first one, a PNG.

        Args:
            token: "token" of the link.
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            NotAllowedException: the playlist does not show it.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/pictures/originals/preview-files/{preview_file_id}.png
        """

    async def download_shared_preview_file(
        self,
        token: str,
        preview_file: Ref,
        file_path: FilePath | None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Fetch the original of a preview of a shared playlist: movie, picture or other file.

        Args:
            token: "token" of the link.
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            NotAllowedException: the playlist does not show it.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/preview-files/{preview_file_id}/download
        """

    async def download_shared_preview_thumbnail(
        self,
        token: str,
        preview_file: Ref,
        file_path: FilePath | None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Fetch the thumbnail of a preview of a shared playlist, a PNG.

        Args:
            token: "token" of the link.
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            NotAllowedException: the playlist does not show it.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET shared/playlists/{token}/pictures/thumbnails/preview-files/{preview_file_id}.png
        """

    async def export_playlist_with_csv(
        self, playlist: Ref, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write what is in a playlist to a CSV file, with the status and the last comment of each entry's task.

        Args:
            playlist: ID or dict.
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file tells the playlist in its first row and the columns in its third; the entries
            follow in their order.

        Raises:
            RouteNotFoundException: there is no such playlist.
            ServerErrorException: Zou 1.0.97 answers 500 when nothing was added yet, or an entry has no preview.
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/playlists/{playlist_id}
        """

    async def generate_temp_playlist(self, project: Ref, data: Mapping[str, Any]) -> list[TempPlaylistEntry]:
        """Return what a playlist of some tasks would show, without creating one.

        Args:
            project: ID or dict.
            data: "task_ids", and "entity_ids" for entities of which the server picks a task.

        Returns:
            A list, though gazu documents a dict: by task the entity's "id", "name", "parent_name", the "preview_file_id" to
            show with its facts ("preview_file_extension" ...), and all "preview_files" by task type ID.

        Source: POST data/projects/{project_id}/playlists/temp
        """

    @overload
    async def get_build_job(self, playlist: Ref, build_job: Ref) -> BuildJob:
        """Return a build job.

        Args:
            playlist: ID or dict. May be left out, ``get_build_job(build_job)``, when the job's dict has "playlist_id".
            build_job: ID or dict.

        Returns:
            "status" ("running", "succeeded" or "failed"), "ended_at", "message".

        Raises:
            RouteNotFoundException: the playlist has no such job.
            ValueError: there is no playlist.

        Source: GET data/playlists/{playlist_id}/jobs/{build_job_id}
        """

    @overload
    async def get_build_job(self, build_job: Mapping[str, Any], /) -> BuildJob: ...
    @overload
    async def get_build_job(self, *, build_job: Mapping[str, Any]) -> BuildJob: ...
    async def get_entity_preview_files(self, entity: Ref) -> dict[str, list[PreviewFile]]:
        """Return the preview files of an entity by task type.

        Args:
            entity: Shot, asset ..., ID or dict.

        Returns:
            By task type ID, preview files: the newest revision first. Without a task type that has none.

        Raises:
            RouteNotFoundException: no such entity.

        Source: GET data/playlists/entities/{entity_id}/preview-files
        """

    async def get_entity_previews(self, playlist: Ref) -> list[PreviewFile]:
        """List the preview files of all entities of a playlist.

        Args:
            playlist: ID or dict; its entries are read afresh.

        Returns:
            Preview files in the playlist's order, for each entity as in ``get_entity_preview_files``. Entities that were
            removed from the production since have none.

        Source:
            GET data/playlists/{playlist_id}
            GET data/playlists/entities/{entity_id}/preview-files
        """

    async def get_playlist(self, playlist: Ref) -> Playlist:
        """Return a playlist.

        Args:
            playlist: ID or dict.

        Returns:
            The playlist; "shots" holds its entries in order, whatever they are: "entity_id", "preview_file_id". It is None
            as long as nothing was added.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/playlists/{playlist_id}
        """

    async def get_playlist_by_name(self, project: Ref, name: str, *, episode: Ref | None = None) -> Playlist | None:
        """Return the playlist of that name in a production, None when there is none.

        Args:
            project: ID or dict.
            name: Name; upper and lower case alike.
            episode: Only that of this episode, ID or dict; without one any of that name is returned, as the episodes of a
                series may have playlists of the same name.

        Source: GET data/playlists
        """

    async def get_playlist_url(self, playlist: Ref) -> str:
        """Return the address of a playlist's page in the web application, for people with an account.

        Args:
            playlist: ID or dict; looked up for its production and episode.

        Returns:
            Such as "https://kitsu.mystudio.com/productions/{project_id}/playlists/{playlist_id}"; in a series below the
            episode, or below "all" or "main" when it belongs to none.

        Raises:
            RouteNotFoundException: there is no such playlist.

        Source:
            GET data/playlists/{playlist_id}
            GET data/projects/{project_id}
        """

    async def get_playlist_with_previews(self, playlist: Ref) -> PlaylistWithPreviews:
        """Return a playlist with the previews of each of its entries: the one that is shown, and all to choose from.

        Args:
            playlist: Dict with "project_id"; an ID, or a dict without it, is looked up.

        Returns:
            The playlist; each of its "shots" has "preview_files", lists by task type ID (an empty list when there are
            none), and of the preview that is shown "preview_file_id", "preview_file_revision", "preview_file_status" ...

        Raises:
            RouteNotFoundException: there is none.

        Source:
            GET data/playlists/{playlist_id}
            GET data/projects/{project_id}/playlists/{playlist_id}
        """

    async def get_share_link_url(self, token: str) -> str:
        """Return the address under which a shared playlist is seen in the web application, without an account.

        Args:
            token: "token" of the link.

        Returns:
            "https://kitsu.mystudio.com/playlists/shared/{token}". Nothing is sent.

        Raises:
            ValueError: the token is empty.
        """

    async def get_shared_playlist(self, token: str, password: str | None = None) -> SharedPlaylist:
        """Return a shared playlist.

        Args:
            token: "token" of the link.
            password: Password of the link, when it has one.

        Returns:
            The playlist, with "project_name" and "project_fps". Its "shots" have "name", "parent_name" and the facts of the
            preview that is shown: "preview_file_id", "preview_file_extension", "preview_file_task_id" ...

        Raises:
            RouteNotFoundException: there is no such link, it is over, or the password is another one.

        Source: GET shared/playlists/{token}
        """

    async def get_shared_playlist_context(self, token: str, password: str | None = None) -> SharedPlaylistContext:
        """Return what a shared playlist's production is like.

        Args:
            token: "token" of the link.
            password: Password of the link, when it has one. Zou 1.0.97 does not look at it when it makes the answer, which
                is "not found" then.

        Returns:
            "project" ("name", "fps", "ratio", "resolution"), "task_types" and "task_statuses". Guests may set the statuses
            that "is_client_allowed".

        Raises:
            RouteNotFoundException: there is no such link, it is over, or the password is another one.

        Source: GET shared/playlists/{token}/context
        """

    async def get_shared_preview_file(self, token: str, preview_file: Ref) -> PreviewFile:
        """Return a preview file of a shared playlist.

        Args:
            token: "token" of the link.
            preview_file: ID or dict.

        Raises:
            NotAllowedException: the playlist does not show it.
            RouteNotFoundException: there is none.

        Source: GET shared/playlists/{token}/preview-files/{preview_file_id}
        """

    async def invite_to_shared_playlist(
        self,
        playlist: Ref,
        token: str,
        emails: Iterable[str] = ...,
        persons: Iterable[Ref] = ...,
        message: str | None = None,
    ) -> list[str]:
        """Mail the link of a shared playlist to those who are to review it; for managers of the production.

        Args:
            playlist: ID or dict.
            token: "token" of the link.
            emails: Addresses of people who may be strangers to the studio.
            persons: People of the studio, IDs or dicts; those without an address are passed over.
            message: Text of one's own in the mail.

        Returns:
            The addresses that were written to, each once.

        Raises:
            ParameterException: an address is none; nobody was written to.
            RouteNotFoundException: the playlist has no such link, or it is over.
            ValueError: the token is empty, or there is nobody to write to; nothing was sent.

        Source: POST data/playlists/{playlist_id}/share/{token}/invite
        """

    async def new_playlist(
        self,
        project: Ref,
        name: str,
        episode: Ref | None = None,
        for_entity: Literal["shot", "asset", "sequence", "edit", "episode"] = "shot",
        for_client: bool = False,
        is_for_all: bool = False,
    ) -> Playlist:
        """Create a playlist, or return the one of that name.

        Args:
            project: ID or dict.
            name: Name, of which a production has one playlist, a series one in each episode.
            episode: Episode that it belongs to, ID or dict; None for the whole production.
            for_entity: What it holds: "shot", "asset", "sequence", "edit" or "episode".
            for_client: Clients see it.
            is_for_all: Without an episode: show it under all assets, not under the main pack.

        Returns:
            The created playlist, or the existing one, unchanged; a logged warning then names what was ignored.

        Source:
            GET data/playlists
            POST data/playlists
        """

    async def new_share_link(
        self,
        playlist: Ref,
        expiration_date: str | datetime.date | None = None,
        can_comment: bool = True,
        password: str | None = None,
    ) -> ShareLink:
        """Create a link under which a playlist can be seen without an account.

        Args:
            playlist: ID or dict.
            expiration_date: Last day, YYYY-MM-DD, or the moment, YYYY-MM-DDTHH:MM:SS; None for no end.
            can_comment: Visitors may comment and draw.
            password: What visitors are asked for; None for nothing.

        Returns:
            The link; ``get_share_link_url`` makes its address of its "token".

        Raises:
            ValueError: the date is none.

        Source: POST data/playlists/{playlist_id}/share
        """

    async def new_shared_playlist_guest(
        self, token: str, first_name: str = "Guest", last_name: str = "", guest: Ref | None = None
    ) -> Guest:
        """Create the guest as whom to comment, or return the one of that name that came by the same link.

        Zou 1.0.97 asks for no password here: of a link that has one, this answers as if there were none.

        Args:
            token: "token" of the link.
            first_name: First name.
            last_name: Last name.
            guest: A guest of an earlier visit, ID or dict: is returned, when still known, whatever the names.

        Returns:
            The guest, a person with "is_guest".

        Raises:
            RouteNotFoundException: there is no such link, it is over, or has a password.
            ValueError: the first name is empty; nothing was sent.

        Source: POST shared/playlists/{token}/guest
        """

    async def notify_clients_playlist_ready(self, playlist: Ref) -> PlaylistNotified:
        """Tell the production's clients that a playlist is ready to be reviewed.

        Args:
            playlist: ID or dict.

        Returns:
            "status", which is "success".

        Source: POST data/playlists/{playlist_id}/notify-clients
        """

    async def remove_attachment_file_from_shared_comment(
        self, token: str, guest: Ref, comment: Ref, attachment_file: Ref
    ) -> str:
        """Take a file off a guest's own comment.

        Args:
            token: "token" of the link.
            guest: Author of the comment, ID or dict.
            comment: ID or dict.
            attachment_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            NotAllowedException: it is another's comment.
            RouteNotFoundException: the comment has no such file.

        Source: DELETE shared/playlists/{token}/comments/{comment_id}/attachments/{attachment_file_id}
        """

    @overload
    async def remove_build_job(self, playlist: Ref, build_job: Ref) -> str:
        """Remove a build job and its movie.

        Args:
            playlist: ID or dict. May be left out, ``remove_build_job(build_job)``, when the job's dict has "playlist_id".
            build_job: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: the playlist has no such job.
            ValueError: there is no playlist.

        Source: DELETE data/playlists/{playlist_id}/jobs/{build_job_id}
        """

    @overload
    async def remove_build_job(self, build_job: Mapping[str, Any], /) -> str: ...
    @overload
    async def remove_build_job(self, *, build_job: Mapping[str, Any]) -> str: ...
    async def remove_entity_from_playlist(self, playlist: Ref, entity: Ref, persist: bool = True) -> Playlist:
        """Take all entries of an entity out of a playlist.

        Args:
            playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
            entity: ID or dict.
            persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

        Returns:
            The changed playlist, or with ``persist=False`` a changed copy of the given one.

        Source:
            GET data/playlists/{playlist_id}
            PUT data/playlists/{playlist_id}
        """

    async def remove_share_link(self, playlist: Ref, token: str) -> str:
        """Revoke a link under which a playlist can be seen without an account.

        Args:
            playlist: ID or dict.
            token: "token" of the link.

        Returns:
            The answer's text: the revoked link as JSON.

        Raises:
            RouteNotFoundException: the playlist has no such link.
            ValueError: the token is empty; nothing was sent.

        Source: DELETE data/playlists/{playlist_id}/share/{token}
        """

    async def remove_shared_playlist_comment(self, token: str, guest: Ref, comment: Ref) -> str:
        """Remove a guest's own comment.

        Args:
            token: "token" of the link.
            guest: Author of the comment, ID or dict.
            comment: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            NotAllowedException: it is another's comment.
            RouteNotFoundException: there is none.

        Source: DELETE shared/playlists/{token}/comments/{comment_id}
        """

    async def update_entity_preview(
        self, playlist: Ref, entity: Ref, preview_file: Ref, persist: bool = True
    ) -> Playlist:
        """Choose which preview of an entity a playlist shows, in all entries of that entity.

        Args:
            playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
            entity: ID or dict.
            preview_file: ID or dict. The server replaces the preview of another entity by the entity's own newest.
            persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

        Returns:
            The changed playlist, or with ``persist=False`` a changed copy of the given one.

        Source:
            GET data/playlists/{playlist_id}
            PUT data/playlists/{playlist_id}
        """

    async def update_playlist(self, playlist: Mapping[str, Any]) -> Playlist:
        """Change a playlist; fields that are not given stay.

        Args:
            playlist: Dict with "id" and the fields to change. "shots" is replaced as a whole; None leaves it as it is.

        Returns:
            The changed playlist.

        Source: PUT data/playlists/{playlist_id}
        """

    async def update_shared_playlist_comment(
        self,
        token: str,
        guest: Ref,
        comment: Ref,
        text: str | None = None,
        checklist: Iterable[Mapping[str, Any]] | None = None,
        task_status: Ref | None = None,
    ) -> Comment:
        """Change a guest's own comment; what is not given stays.

        Args:
            token: "token" of the link.
            guest: Author of the comment, ID or dict.
            comment: ID or dict.
            text: New text.
            checklist: Dicts "text" and "checked", in place of those that are there.
            task_status: Another status, one that clients may set, ID or dict.

        Returns:
            The changed comment.

        Raises:
            NotAllowedException: it is another's comment, or guests may not set that status.
            RouteNotFoundException: there is none.
            ValueError: the checklist is no list of dicts; nothing was sent.

        Source: PUT shared/playlists/{token}/comments/{comment_id}
        """

    async def update_shared_preview_annotations(
        self,
        token: str,
        guest: Ref,
        preview_file: Ref,
        additions: Iterable[Mapping[str, Any]] | None = None,
        updates: Iterable[Mapping[str, Any]] | None = None,
        deletions: Iterable[Mapping[str, Any]] | None = None,
    ) -> PreviewFile:
        """Draw on a preview of a shared playlist.

        Args:
            token: "token" of the link.
            guest: ID or dict.
            preview_file: ID or dict.
            additions: Dicts "time" (seconds) and "drawing", a dict with the "objects" to add.
            updates: The same, with objects to change by their "id".
            deletions: Dicts "time" and "objects", IDs to remove.

        Returns:
            The preview file, with its "annotations".

        Raises:
            NotAllowedException: the link lets nobody draw, or guest or preview is not one of this link's.
            ValueError: a change is no dict; nothing was sent.

        Source: PUT shared/playlists/{token}/annotations
        """
