"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.aio.namespaces.api import ApiNamespace as ApiNamespace
from gazu_like.nim.aio.namespaces.asset import AssetNamespace as AssetNamespace
from gazu_like.nim.aio.namespaces.contact import ContactNamespace as ContactNamespace
from gazu_like.nim.aio.namespaces.element import ElementNamespace as ElementNamespace
from gazu_like.nim.aio.namespaces.file import FileNamespace as FileNamespace
from gazu_like.nim.aio.namespaces.job import JobNamespace as JobNamespace
from gazu_like.nim.aio.namespaces.render import RenderNamespace as RenderNamespace
from gazu_like.nim.aio.namespaces.resource import ResourceNamespace as ResourceNamespace
from gazu_like.nim.aio.namespaces.review import ReviewNamespace as ReviewNamespace
from gazu_like.nim.aio.namespaces.schedule import ScheduleNamespace as ScheduleNamespace
from gazu_like.nim.aio.namespaces.server import ServerNamespace as ServerNamespace
from gazu_like.nim.aio.namespaces.shot import ShotNamespace as ShotNamespace
from gazu_like.nim.aio.namespaces.show import ShowNamespace as ShowNamespace
from gazu_like.nim.aio.namespaces.task import TaskNamespace as TaskNamespace
from gazu_like.nim.aio.namespaces.timecard import TimecardNamespace as TimecardNamespace
from gazu_like.nim.aio.namespaces.user import UserNamespace as UserNamespace
