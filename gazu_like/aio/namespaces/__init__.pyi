"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.aio.namespaces.asset import AssetNamespace as AssetNamespace
from gazu_like.aio.namespaces.casting import CastingNamespace as CastingNamespace
from gazu_like.aio.namespaces.concept import ConceptNamespace as ConceptNamespace
from gazu_like.aio.namespaces.context import ContextNamespace as ContextNamespace
from gazu_like.aio.namespaces.edit import EditNamespace as EditNamespace
from gazu_like.aio.namespaces.entity import EntityNamespace as EntityNamespace
from gazu_like.aio.namespaces.files import FilesNamespace as FilesNamespace
from gazu_like.aio.namespaces.person import PersonNamespace as PersonNamespace
from gazu_like.aio.namespaces.playlist import PlaylistNamespace as PlaylistNamespace
from gazu_like.aio.namespaces.project import ProjectNamespace as ProjectNamespace
from gazu_like.aio.namespaces.project_template import ProjectTemplateNamespace as ProjectTemplateNamespace
from gazu_like.aio.namespaces.scene import SceneNamespace as SceneNamespace
from gazu_like.aio.namespaces.search import SearchNamespace as SearchNamespace
from gazu_like.aio.namespaces.shot import ShotNamespace as ShotNamespace
from gazu_like.aio.namespaces.shotgun import ShotgunNamespace as ShotgunNamespace
from gazu_like.aio.namespaces.studio import StudioNamespace as StudioNamespace
from gazu_like.aio.namespaces.task import TaskNamespace as TaskNamespace
from gazu_like.aio.namespaces.user import UserNamespace as UserNamespace
