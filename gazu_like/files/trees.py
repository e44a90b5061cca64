"""File trees that used to lie on the server, by name: templates that paths of files are made of.

A tree has modes ("working", "output", "preview"), a mode has a mount point, a root, and for each kind of entity a
template of the folder and one of the file name. The words in angle brackets are filled in by the server.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FOLDERS = {
    "shot": "shots/<Sequence>/<Shot>",
    "asset": "assets/<AssetType>/<Asset>",
    "sequence": "sequences/<Sequence>",
    "scene": "scenes/<Sequence>/<Scene>",
    "episode": "episodes/<Episode>",
}
_NAMES = {
    "shot": "<Sequence>_<Shot>",
    "asset": "<AssetType>_<Asset>",
    "sequence": "<Sequence>",
    "scene": "<Scene>",
    "episode": "<Episode>",
}
_SCENE_IN_SEQUENCE = {"scene": "<Sequence>_<Scene>"}
_INSTANCE_FOLDER = "<TaskType>/<OutputType>/<AssetType>/<Asset>/instance_<Instance.number>/<Representation>"
_INSTANCE_NAME = "<TaskType>_<OutputType>_<Name>_<Instance.name>_v<Version>"


def file_tree(name: str) -> dict[str, Any]:
    """Return the file tree of that name.

    Raises:
        ValueError: there is none; the message lists them.
    """
    if name not in _TREES:
        raise ValueError(
            f"file_tree_name: wanted one of {', '.join(sorted(_TREES))}, got {name!r}; "
            "a tree of your own goes to update_project_file_tree"
        )
    return _TREES[name]


def _mode(root: str, folder: str, name: str, **changes: Mapping[str, str]) -> dict[str, Any]:
    """Return the templates of a mode: folder and file name end alike for all kinds of entities."""
    folders = {**_FOLDERS, **changes.get("folders", {})}
    names = {**_NAMES, **changes.get("names", {})}
    return {
        "mountpoint": "/simple",
        "root": root,
        "folder_path": {
            **{kind: f"<Project>/{part}/{folder}" for kind, part in folders.items()},
            **changes.get("instance_folders", {}),
            "style": "lowercase",
        },
        "file_name": {
            **{kind: f"<Project>_{part}_{name}" for kind, part in names.items()},
            **changes.get("instance_names", {}),
            "style": "lowercase",
        },
    }


_TREES: dict[str, dict[str, Any]] = {
    # Without revisions: each file overwrites the one before.
    "default": {
        "working": _mode("productions", "<TaskType>", "<TaskType>", names={**_SCENE_IN_SEQUENCE, "shot": "<Shot>"}),
        "output": _mode("productions/export", "<OutputType>", "<OutputType>_<OutputFile>", names=_SCENE_IN_SEQUENCE),
        "preview": _mode("productions/previews", "<TaskType>", "<TaskType>", folders={"scene": "scene/<Scene>"}),
    },
    "simple": {
        "working": _mode("productions", "<TaskType>/<Software>", "<TaskType>_<Name>_v<Version>"),
        "output": _mode(
            "productions/export",
            "<TaskType>/<OutputType>",
            "<TaskType>_<OutputType>_<Name>_v<Version>",
            instance_folders={
                "instance": f"<Project>/<TemporalEntityType>/<Sequence>/<TemporalEntity>/{_INSTANCE_FOLDER}",
                "instance_asset": f"<Project>/assets/<TemporalEntityType>/<TemporalEntity>/{_INSTANCE_FOLDER}",
            },
            instance_names={
                "instance": f"<Project>_<Sequence>_<TemporalEntity>_{_INSTANCE_NAME}",
                "instance_asset": f"<Project>_<TemporalEntityType>_<TemporalEntity>_{_INSTANCE_NAME}",
            },
        ),
        "preview": _mode("productions/previews", "<TaskType>", "<TaskType>"),
    },
}
