"""The client: the verbs, the nouns as attributes, and gazu's functions of the same names, which use the default client.

What the routes mean is the nouns'; host, login and the way of a request are ``connection``'s.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, TypeGuard

from gazu_like import transfer
from gazu_like.claims import Answer as Answer
from gazu_like.claims import Claimed as Claimed
from gazu_like.claims import claimed as claimed
from gazu_like.connection import PLACEHOLDER_HOST, Connection, Params, decoded
from gazu_like.exception import GazuException, HttpException
from gazu_like.nouns import Namespace as Namespace
from gazu_like.nouns import bound as bound
from gazu_like.shapes import Person
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport import status
from gazu_like.transport.redact import Secret
from gazu_like.transport.route import join, route, with_query
from gazu_like.transport.settings import AUTH_ATTEMPTS, PROCESSING_PAUSE_SECONDS, PROCESSING_TIMEOUT_SECONDS
from gazu_like.transport.wire import Call, Reply, Response

if TYPE_CHECKING:
    from gazu_like import namespaces

MAX_AUTH_RETRIES = AUTH_ATTEMPTS
DOWNLOAD_ACCEPT_HEADER = transfer.ACCEPT
DEFAULT_PROCESSING_TIMEOUT = PROCESSING_TIMEOUT_SECONDS
DEFAULT_RETRY_AFTER = PROCESSING_PAUSE_SECONDS

#: Modules that a client offers as attributes: ``client.asset.get_asset(...)``.
NOUNS = (
    "person",
    "studio",
    "project",
    "project_template",
    "entity",
    "shot",
    "scene",
    "edit",
    "concept",
    "asset",
    "casting",
    "task",
    "files",
    "playlist",
    "search",
    "user",
    "context",
    "shotgun",
)


class KitsuClient(Connection):
    """A connection to one Kitsu server, its verbs, and its nouns: ``client.asset.get_asset(...)``.

    The constructor and its parameters are ``Connection``'s.
    """

    person: namespaces.PersonNamespace
    studio: namespaces.StudioNamespace
    project: namespaces.ProjectNamespace
    project_template: namespaces.ProjectTemplateNamespace
    entity: namespaces.EntityNamespace
    shot: namespaces.ShotNamespace
    scene: namespaces.SceneNamespace
    edit: namespaces.EditNamespace
    concept: namespaces.ConceptNamespace
    asset: namespaces.AssetNamespace
    casting: namespaces.CastingNamespace
    task: namespaces.TaskNamespace
    files: namespaces.FilesNamespace
    playlist: namespaces.PlaylistNamespace
    search: namespaces.SearchNamespace
    user: namespaces.UserNamespace
    context: namespaces.ContextNamespace
    shotgun: namespaces.ShotgunNamespace

    NOUNS = NOUNS

    @claimed
    def get(self, path: str, json_response: bool = True, params: Params = None) -> Any:
        """Return the JSON at a path, or its text.

        Args:
            path: Path below the host.
            json_response: False returns the body as text.
            params: Query: lists repeat the key, None is left out.

        Raises:
            UnreadableAnswerException: the body is no JSON.
        """
        reply = self.send(self.call("GET", path, params))
        return decoded(reply) if json_response else reply.text

    @claimed
    def post(self, path: str, data: Any) -> Any:
        """Send JSON by POST and return the answer's JSON; None when the answer is empty."""
        return self.request("POST", path, data)

    @claimed
    def put(self, path: str, data: Any) -> Any:
        """Send JSON by PUT and return the answer's JSON; None when the answer is empty."""
        return self.request("PUT", path, data)

    def delete(self, path: str, params: Params = None) -> str:
        """Delete what is at a path and return the answer's text, which is usually empty."""
        return self.send(self.call("DELETE", path, params)).text

    @claimed
    def fetch_all(
        self,
        path: str,
        params: Params = None,
        paginated: bool = False,
        limit: int | None = None,
        fields: Iterable[str] | str | None = None,
    ) -> Any:
        """Return the records at ``data/PATH``.

        Args:
            path: Path below "data".
            params: Query.
            paginated: Ask page by page, several pages at once, and return the records of all pages in order.
            limit: Records of a page.
            fields: Only these fields of each record, as a list or as text with commas.

        Returns:
            A list of dicts; the few routes that answer a dict give that dict.

        Raises:
            UnreadableAnswerException: the answer is neither.
        """
        query = {**(params or {}), "fields": fields if fields is None or isinstance(fields, str) else ",".join(fields)}
        where = join("data", path)
        if not paginated:
            return self._answer(where, query, (list, dict), "a list")
        first = self._page(where, query, 1, limit)
        others = range(2, first["nb_pages"] + 1)
        jobs = [partial(self._page, where, query, number, limit) for number in others]
        pages = [first, *self.wire.map(jobs, self._pool_size)]
        return [row for page in pages for row in page["data"]]

    @claimed
    def fetch_first(self, path: str, params: Params = None) -> Any:
        """Return the first record at ``data/PATH``, or None when there is none."""
        rows = self._answer(join("data", path), params, list, "a list")
        return rows[0] if rows else None

    @claimed
    def fetch_one(self, model_name: str, id: str, params: Params = None) -> Any:
        """Return the record at ``data/MODEL/ID``.

        Raises:
            RouteNotFoundException: there is none.
        """
        return self._answer(route(f"data/{model_name}/{{}}", id), params, dict, "an object")

    @claimed
    def create(self, model_name: str, data: Any) -> Any:
        """Create a record by POST to ``data/MODEL`` and return it."""
        return self.post(join("data", model_name), data)

    @claimed
    def update(self, model_name: str, model_id: str, data: Any) -> Any:
        """Change fields of the record at ``data/MODEL/ID`` by PUT and return it."""
        return self.put(route(f"data/{model_name}/{{}}", model_id), data)

    @claimed
    def import_data(self, model_name: str, data: Any) -> Any:
        """Create or update records by their IDs, by POST to ``import/kitsu/MODEL``."""
        return self.post(f"import/kitsu/{model_name}", data)

    @claimed
    def upload(
        self,
        path: str,
        file_path: FilePath | None = None,
        data: Params = None,
        extra_files: Iterable[FilePath] | None = None,
        files: Mapping[str, Any] | None = None,
        progress_callback: ProgressCallback | None = None,
    ) -> Any:
        """Send files by POST, streamed from disk, and return the answer's JSON.

        Args:
            path: Path below the host.
            file_path: File of the part "file".
            data: Text parts: None left out, lists repeated.
            extra_files: Files of the parts "file-1", "file-2" ...
            files: Parts by name, instead of the files above: path, bytes, open binary file, or (name, content, type).
            progress_callback: Called with (bytes done, bytes total) over all files.

        Raises:
            FileDoesntExistException: a file does not exist; nothing was sent.
            ValueError: a file is empty or cannot be read; nothing was sent.
            TooBigFileException: the server limits the size of uploads.
        """
        meter = transfer.Meter(progress_callback)
        opened = transfer.opened_parts(file_path, extra_files, files, meter)
        with ExitStack() as stack:
            parts = self.wire.offload(lambda: stack.enter_context(opened))
            call = self.call("POST", path, form=transfer.form_of(data), parts=parts, sent=meter.tell)
            return decoded(self.send(call))

    def download(
        self,
        path: str,
        file_path: FilePath | None,
        params: Params = None,
        progress_callback: ProgressCallback | None = None,
        processing_timeout: float = PROCESSING_TIMEOUT_SECONDS,
    ) -> Response:
        """Fetch a file. It appears at its place when it is whole; a cut connection is continued where it broke off.

        Args:
            path: Path below the host.
            file_path: Where to put it; None reads it into the answer's ``content``.
            params: Query.
            progress_callback: Called with (bytes done, bytes total) for each piece; the total is 0 when not known.
            processing_timeout: How long to wait for a preview that is still being processed, seconds.

        Raises:
            PreviewFileProcessingException: it was still being processed after that time.
            RouteNotFoundException: there is no such file.
            ValueError: the path cannot be written to; nothing was sent.
        """
        call = self.call("GET", path, params)
        return transfer.fetch(self.wire, self.send, call, file_path, progress_callback, processing_timeout).response

    def get_file_data_from_url(self, url: str, full: bool = False) -> bytes:
        """Return the bytes of a file.

        Args:
            url: Path below the host, or a whole URL.
            full: The URL is a whole one. The login goes along only when it leads to the configured host.
        """
        if not full:
            return self.send(self.call("GET", url)).content
        return self.send(Call("GET", url, url, repeatable=True)).content

    @claimed
    def get_key(self, path: str, key: str) -> Any:
        """Return one value of the object at a path.

        Raises:
            UnreadableAnswerException: there is no such value.
        """
        reply = self.send(self.call("GET", path))
        answer = decoded(reply)
        if not isinstance(answer, dict) or key not in answer:
            raise status.unreadable(reply, f"an object with {key!r}")
        return answer[key]

    def _answer(self, path: str, params: Params, kind: Any, wanted: str) -> Any:
        reply = self.send(self.call("GET", path, params))
        answer = decoded(reply)
        if not isinstance(answer, kind):
            raise status.unreadable(reply, wanted)
        return answer

    def _page(self, path: str, query: Mapping[str, Any], number: int, limit: int | None) -> dict[str, Any]:
        reply = self.send(self.call("GET", path, {**query, "page": number, "limit": limit}))
        page: Any = decoded(reply)
        if _is_page(page):
            return page
        raise status.unreadable(reply, "a page (an object with 'data' and 'nb_pages')")


def _is_page(answer: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(answer, dict) and isinstance(answer.get("data"), list) and isinstance(answer.get("nb_pages"), int)


# gazu's functions. Each is the client's method of that name, on the default client when none is given.


def create_client(
    host: str,
    ssl_verify: bool | str = True,
    cert: str | tuple[str, ...] | None = None,
    use_refresh_token: bool = True,
    callback_not_authenticated: Callable[[Any, str], object] | None = None,
    **kwargs: Any,
) -> KitsuClient:
    """Return a client for a host; nothing is sent.

    Args:
        host: Address of the server, such as "https://kitsu.mystudio.com/api".
        ssl_verify: True, False, or the path of a bundle of certificate authorities.
        cert: Client certificate: a path, or (certificate, key).
        use_refresh_token: Renew the login by itself.
        callback_not_authenticated: Called with (client, path) when the login was refused; true means try again.
        kwargs: Further parameters of ``KitsuClient``: tokens, access_token, timeout, retry, proxy ...
    """
    return KitsuClient(host, ssl_verify, cert, use_refresh_token, callback_not_authenticated, **kwargs)


#: The client of every function that is not given one.
default_client = create_client(PLACEHOLDER_HOST)
atexit.register(default_client.close)


def get_host(client: KitsuClient = default_client) -> str:
    """Return the base URL of the API."""
    return client.host


def set_host(new_host: str, client: KitsuClient = default_client) -> str:
    """Set the base URL of the API and return it. The event host follows, unless it was set by itself.

    Raises:
        HostException: it is no http or https address.
    """
    client.host = new_host
    return client.host


def get_event_host(client: KitsuClient = default_client) -> str:
    """Return the address of the event stream: the host, unless another was set."""
    return client.event_host


def set_event_host(new_host: str, client: KitsuClient = default_client) -> str:
    """Set the address of the event stream and return it."""
    client.event_host = new_host
    return client.event_host


def get_api_url_from_host(client: KitsuClient = default_client) -> str:
    """Return the address of the web application: the host without "/api"."""
    return client.host.removesuffix("/api")


def set_tokens(new_tokens: Mapping[str, Any], client: KitsuClient = default_client) -> dict[str, Any]:
    """Replace the tokens ("access_token", "refresh_token") and return them."""
    client.tokens = new_tokens
    return client.tokens


def make_auth_header(client: KitsuClient = default_client) -> dict[str, str]:
    """Return the headers that every request carries: User-Agent and, when logged in, Authorization."""
    return client.make_auth_header()


def url_path_join(*items: str) -> str:
    """Join parts of a URL with one slash between them; an empty last part leaves an ending slash."""
    return join(*items)


def get_full_url(path: str, client: KitsuClient = default_client) -> str:
    """Return the whole URL of a path below the host."""
    return join(client.host, path)


def build_path_with_params(path: str, params: Params) -> str:
    """Return a path with its query: lists repeat the key, None is left out."""
    return with_query(path, params)


def host_is_up(client: KitsuClient = default_client) -> bool:
    """Tell whether the host answers. One attempt is made.

    Source: HEAD {host}
    """
    try:
        return client.send(Call("HEAD", "", client.host, authorised=False, attempts=1)).status == 200
    except GazuException:
        return False


def host_is_valid(client: KitsuClient = default_client) -> bool:
    """Tell whether the host is a Kitsu API: it answers, and refuses an empty login as Kitsu does.

    Source: POST auth/login
    """
    if not host_is_up(client=client):
        return False
    try:
        client.request("POST", "auth/login", {"email": ""}, authorised=False)
    except HttpException as error:
        return error.status in (400, 401)
    except GazuException:
        return False
    return True


def get_api_version(client: KitsuClient = default_client) -> str:
    """Return the version of the server, such as "1.0.97".

    Source: GET /
    """
    version: str = client.get_key("", "version")
    return version


def get_current_user(client: KitsuClient = default_client) -> Person:
    """Return the logged-in person.

    Raises:
        NotAuthenticatedException: nobody is logged in.

    Source: GET auth/authenticated
    """
    user: Person = client.get_key("auth/authenticated", "user")
    return user


def get(path: str, json_response: bool = True, params: Params = None, client: KitsuClient = default_client) -> Any:
    """Return the JSON at a path, see ``KitsuClient.get``."""
    return client.get(path, json_response, params)


def post(path: str, data: Any, client: KitsuClient = default_client) -> Any:
    """Send JSON by POST, see ``KitsuClient.post``."""
    return client.post(path, data)


def put(path: str, data: Any, client: KitsuClient = default_client) -> Any:
    """Send JSON by PUT, see ``KitsuClient.put``."""
    return client.put(path, data)


def delete(path: str, params: Params = None, client: KitsuClient = default_client) -> str:
    """Delete what is at a path, see ``KitsuClient.delete``."""
    return client.delete(path, params)


def fetch_all(
    path: str,
    params: Params = None,
    client: KitsuClient = default_client,
    paginated: bool = False,
    limit: int | None = None,
    fields: Iterable[str] | str | None = None,
) -> Any:
    """Return the records at ``data/PATH``, see ``KitsuClient.fetch_all``."""
    return client.fetch_all(path, params, paginated, limit, fields)


def fetch_first(path: str, params: Params = None, client: KitsuClient = default_client) -> Any:
    """Return the first record at ``data/PATH`` or None, see ``KitsuClient.fetch_first``."""
    return client.fetch_first(path, params)


def fetch_one(model_name: str, id: str, params: Params = None, client: KitsuClient = default_client) -> Any:
    """Return the record at ``data/MODEL/ID``, see ``KitsuClient.fetch_one``."""
    return client.fetch_one(model_name, id, params)


def create(model_name: str, data: Any, client: KitsuClient = default_client) -> Any:
    """Create a record by POST to ``data/MODEL``, see ``KitsuClient.create``."""
    return client.create(model_name, data)


def update(model_name: str, model_id: str, data: Any, client: KitsuClient = default_client) -> Any:
    """Change fields of the record at ``data/MODEL/ID``, see ``KitsuClient.update``."""
    return client.update(model_name, model_id, data)


def import_data(model_name: str, data: Any, client: KitsuClient = default_client) -> Any:
    """Create or update records by their IDs, see ``KitsuClient.import_data``."""
    return client.import_data(model_name, data)


def upload(
    path: str,
    file_path: FilePath | None = None,
    data: Params = None,
    extra_files: Iterable[FilePath] | None = None,
    files: Mapping[str, Any] | None = None,
    client: KitsuClient = default_client,
    progress_callback: ProgressCallback | None = None,
) -> Any:
    """Send files by POST, see ``KitsuClient.upload``."""
    return client.upload(path, file_path, data, extra_files, files, progress_callback)


def download(
    path: str,
    file_path: FilePath | None,
    params: Params = None,
    client: KitsuClient = default_client,
    progress_callback: ProgressCallback | None = None,
    processing_timeout: float = PROCESSING_TIMEOUT_SECONDS,
) -> Response:
    """Fetch a file, see ``KitsuClient.download``."""
    return client.download(path, file_path, params, progress_callback, processing_timeout)


def get_file_data_from_url(url: str, full: bool = False, client: KitsuClient = default_client) -> bytes:
    """Return the bytes of a file, see ``KitsuClient.get_file_data_from_url``."""
    return client.get_file_data_from_url(url, full)


def check_status(request: Response, path: str, client: KitsuClient = default_client) -> tuple[int, bool]:
    """Judge an answer.

    Args:
        request: The answer, as ``httpx.Response``.
        path: Path that was asked for.
        client: Whose login is renewed when the answer says that it has run out.

    Returns:
        The status, and whether the login was renewed so that the request is worth sending again.

    Raises:
        HttpException: the answer is an error.
    """
    method = getattr(request, "_request", None)
    reply = Reply(Call(method.method if method else "GET", path, ""), request)
    if status.is_login_refused(reply) and client.log_in_again(Secret(client.access_token or ""), path):
        return reply.status, True
    if not status.is_success(reply.status):
        raise status.error_of(reply)
    return reply.status, False


def get_message_from_data(message_json: Any, default_message: str = status.NO_MESSAGE) -> str:
    """Return what the server said in an answer's decoded JSON, field-level details in brackets."""
    return status.full_message(message_json, default_message)


def get_message_from_response(response: Response, default_message: str = status.NO_MESSAGE) -> str:
    """Return what the server said in an answer, see ``get_message_from_data``."""
    return status.full_message(status.body_of(Reply(Call("GET", "", ""), response)), default_message)
