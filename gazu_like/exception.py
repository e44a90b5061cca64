"""The errors of this package, all of one family.

GazuException
├── HttpException                        the server answered, and not with what was asked for
│   ├── ParameterException               400, and 4xx without a class of its own
│   │   └── ConflictException            409
│   ├── AuthFailedException              a login that was refused
│   ├── NotAuthenticatedException        401, and 422 for a token that has run out
│   ├── NotAllowedException              403
│   ├── RouteNotFoundException           404
│   ├── MethodNotAllowedException        405
│   ├── TooBigFileException              413
│   ├── ValidationException              422
│   ├── TooManyRequestsException         429
│   ├── ServerErrorException             5xx
│   ├── PreviewFileProcessingException   202: the preview is not ready yet
│   ├── DownloadFileException            a file from a foreign address that was refused
│   ├── NimException                     NIM reported an error inside an ordinary answer
│   │   ├── NimRecordNotFoundException   no record has that ID; also a RouteNotFoundException
│   │   └── ApiKeyException              the API key was refused; also a NotAuthenticatedException
│   │       ├── ApiKeyMissingException   the server wants a key: none was sent, or an unknown one
│   │       ├── ApiKeyUserException      the key is not that user's
│   │       └── ApiKeyExpiredException   the key has run out
│   └── UnreadableAnswerException        2xx, but no JSON, cut short, or of another type than documented
├── ConnectionFailedException            no answer
├── UploadFailedException                the file changed or broke off while it was being sent
├── HostException                        the host is not set, or is no usable address; also a ValueError
├── LookupException                      what somebody typed names no record, or several; also a ValueError
├── FileDoesntExistException             also a FileNotFoundError
├── MigrationException                   a migration cannot begin, or not go on
├── ListenerException                    a listener for events cannot begin, or not go on
│   └── PositionException                how far it has come cannot be read, or not be kept
├── TaskStatusNotFoundException
├── TaskMustBeADictException
└── ProjectDoesntExistException

Bad arguments are plain ``ValueError``, raised before anything is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class GazuException(Exception):
    """Base of every error that this package raises on purpose."""


class HttpException(GazuException):
    """The server answered with an error.

    Attributes:
        method: HTTP method, None when not known.
        route: Path of the request below the host.
        status: HTTP status, None when not known.
        message: What the server said.
        fields: Field-level details, as pairs (field, message).
        body: The answer's decoded JSON, or its text.
        attempts: How often the request was sent.
    """

    def __init__(
        self,
        *args: Any,
        method: str | None = None,
        status: int | None = None,
        fields: Sequence[tuple[str, str]] = (),
        body: Any = None,
        attempts: int = 1,
        advice: str = "",
    ) -> None:
        super().__init__(*args)
        self.method = method
        self.route = str(args[0]) if len(args) > 1 else None
        self.status = status
        self.message = str(args[-1]) if args else ""
        self.fields = list(fields)
        self.body = body
        self.attempts = attempts
        self.advice = advice

    def __str__(self) -> str:
        if self.method is None:
            return ": ".join(str(part) for part in self.args)
        text = f"{self.method} {self.route}"
        if self.status is not None:
            text += f" answered {self.status}"
        if self.attempts > 1:
            text += f" after {self.attempts} attempts"
        text += f": {self.message}"
        if self.fields:
            text += " [" + "; ".join(f"{field}: {said}" for field, said in self.fields) + "]"
        return f"{text} {self.advice}".rstrip()


class ParameterException(HttpException):
    """400: the server refused a parameter; see ``message`` and ``fields``."""


class ConflictException(ParameterException):
    """409: the request does not fit the present state of the record."""


class AuthFailedException(HttpException):
    """The login was refused, or wants a second factor."""


class NotAuthenticatedException(HttpException):
    """Not logged in, or the token has run out and could not be renewed."""


class NotAllowedException(HttpException):
    """403: the logged-in user may not do this."""


class RouteNotFoundException(HttpException):
    """404: no such record or route."""


class MethodNotAllowedException(HttpException):
    """405: the route exists, but not for this method."""


class TooBigFileException(HttpException):
    """413: the server, or a proxy before it, limits the size of uploads."""


class ValidationException(HttpException):
    """422: the body does not fit the schema; see ``fields``."""


class TooManyRequestsException(HttpException):
    """429: still refused after the retries."""


class ServerErrorException(HttpException):
    """5xx: the server, or a proxy before it, failed."""


class PreviewFileProcessingException(HttpException):
    """202 for longer than the caller wanted to wait: the preview is still being processed."""


class DownloadFileException(HttpException):
    """A file at a foreign address could not be fetched."""


class NimException(HttpException):
    """NIM answered, and its answer says that it failed; ``message`` is what NIM says."""


class NimRecordNotFoundException(NimException, RouteNotFoundException):
    """NIM has no record of that ID, or the user may not see it."""


class ApiKeyException(NimException, NotAuthenticatedException):
    """NIM refused the API key."""


class ApiKeyMissingException(ApiKeyException):
    """NIM wants an API key: none was sent, or one that it does not know."""


class ApiKeyUserException(ApiKeyException):
    """The API key is not that of the user who was named."""


class ApiKeyExpiredException(ApiKeyException):
    """The API key has run out: an administrator issues another."""


class UnreadableAnswerException(HttpException):
    """A successful status with a body that is not what was asked for."""


class ConnectionFailedException(GazuException):
    """No answer came.

    Attributes:
        method: HTTP method.
        route: Path of the request below the host.
        attempts: How often it was tried.
        seconds: How long that took in all.
        reason: What the network said.
        maybe_executed: True when the server may have carried out the request.
        server: Scheme, host and port of the server; empty when not known.
    """

    def __init__(
        self,
        *args: Any,
        method: str = "",
        attempts: int = 1,
        seconds: float = 0.0,
        reason: str = "",
        maybe_executed: bool = False,
        server: str = "",
    ) -> None:
        super().__init__(*args)
        self.method = method
        self.server = server
        self.route = str(args[0]) if args else ""
        self.attempts = attempts
        self.seconds = seconds
        self.reason = reason
        self.maybe_executed = maybe_executed

    def __str__(self) -> str:
        if not self.reason:
            return ": ".join(str(part) for part in self.args)
        times = f"{self.attempts} attempt{'s' if self.attempts > 1 else ''}"
        text = f"{self.method} {self.route}: no answer after {times} in {self.seconds:.1f} s: {self.reason}"
        if self.maybe_executed:
            text += " (the server may have carried it out: look before you send it again)"
        return text


class UploadFailedException(GazuException):
    """A file broke off, or changed its size, while it was being sent."""


class HostException(GazuException, ValueError):
    """The host is missing or is no usable address."""


class LookupException(GazuException, ValueError):
    """What somebody typed names no record, or more than one; the message says which are similar."""


class FileDoesntExistException(GazuException, FileNotFoundError):
    """The file to send does not exist."""


class MigrationException(GazuException):
    """A migration cannot begin, or not go on: the text says why, and what to do."""


class ListenerException(GazuException):
    """A listener for events cannot begin, or not go on."""


class PositionException(ListenerException):
    """How far a listener has come cannot be read, or not be kept."""


class TaskStatusNotFoundException(GazuException):
    """The server has no task status with that name."""


class TaskMustBeADictException(GazuException):
    """Kept for gazu's name: an ID is looked up, so nothing in this package raises it for one."""


class ProjectDoesntExistException(GazuException):
    """The project does not exist."""


#: Status to class. Any other status takes the nearest of these, see ``error_class``.
ERRORS: Mapping[int, type[HttpException]] = {
    400: ParameterException,
    401: NotAuthenticatedException,
    403: NotAllowedException,
    404: RouteNotFoundException,
    405: MethodNotAllowedException,
    409: ConflictException,
    413: TooBigFileException,
    422: ValidationException,
    429: TooManyRequestsException,
}


def error_class(status: int) -> type[HttpException]:
    """Return the error class for an HTTP status that is not 2xx."""
    if status in ERRORS:
        return ERRORS[status]
    if status >= 500:
        return ServerErrorException
    return ParameterException if status >= 400 else HttpException
