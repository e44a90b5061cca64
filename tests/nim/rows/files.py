"""Files, elements and renders."""

from __future__ import annotations

from .notation import PICTURE, count, done, has, is_, made, new, nothing, row

# Files

BASE = "caravan_mdl"
OF_ASSET = {"class": "ASSET", "itemID": "1"}
row(
    "getBasenames",
    ("file.all_basenames", "asset", 1, {"task_type_name": "model"}, is_([{"basename": BASE}])),
    ("get_bases", {"assetID": 1, "task": "model"}, is_([{"basename": BASE}])),
    {"class": "ASSET", "ID": "1", "type": "MODEL"},
)
row(
    "getBasenames",
    ("file.all_basenames", "asset", 1, {"task_type": 2}, count(1)),
    ("get_bases", {"assetID": 1, "task": "RIG", "taskTypeID": 2}, count(1)),
    {"class": "ASSET", "ID": "1", "task_type_ID": "2"},
)
row(
    "getBasenameAllPub",
    ("file.all_published_basenames", "asset", 1, {"task_type": 2}, has(basename=BASE, ext=".ma")),
    ("get_bases", {"assetID": 1, "taskID": 2, "pub": True}, has(basename=BASE)),
    {**OF_ASSET, "task_type_ID": "2"},
)
row(
    "getBasenameAllPub",
    ("file.all_published_basenames", "asset", 1, {"task_type_name": "Model", "username": "mei"}, count(1)),
    ("get_basesAllPub", {"assetID": 1, "shotID": 3, "task": "Model", "username": "mei"}, count(1)),
    {**OF_ASSET, "type": "MODEL", "username": "mei"},
)
row(
    "getBasenamePub",
    ("file.get_published_basename", "asset", 1, BASE, has(fileID=2)),
    ("get_basesPub", {"assetID": 1, "basename": BASE}, has(version="2")),
    {**OF_ASSET, "basename": BASE},
)
row(
    "getBasenamesInfo",
    ("file.all_last_versions", "asset", 1, 2, is_([{"basename": BASE, "maxVersion": "2"}])),
    ("get_baseInfo", {"assetID": 1, "taskTypeID": 2}, count(1)),
    {"class": "ASSET", "ID": "1", "task_type_ID": "2"},
)
row(
    "getBasenameVersion",
    ("file.get_last_version", "asset", 1, BASE, is_(2)),
    ("get_baseVer", {"assetID": 1, "basename": BASE}, is_([{"version": "2"}])),
    {**OF_ASSET, "basename": BASE},
)
row(
    "getMaxVersion",
    ("file.get_last_version_of_file", 1, is_(2)),
    ("get_maxVersion", {"fileID": 1}, has(maxVersion="2")),
    {"fileID": "1"},
)
row(
    "getVersions",
    ("file.all_versions", "asset", 1, BASE, count(2)),
    ("get_vers", {"assetID": 1, "basename": BASE}, has(fileID=1, note="Version 1")),
    {"type": "ASSET", "itemID": "1", "basename": BASE, "pub": "0"},
)
row(
    "getVersionInfo",
    ("file.get_file", {"ID": 5, "fileID": 2}, has(filename="caravan_mdl_v02.ma", isPublished=1)),
    ("get_verInfo", {"verID": 2}, has(serverID=1)),
    {"ID": "2"},
)
row(
    "clearPubFlags",
    ("file.clear_published", "asset", 1, BASE, nothing),
    ("clear_pubFlags", {"assetID": 1, "basename": BASE}, done),
    {**OF_ASSET, "basename": BASE},
)
row("clearPubFlags", None, ("clear_pubFlags", {"fileID": 2}, done), {"class": "FILE", "itemID": "2"})
row(
    "publishSymlink",
    ("file.publish_link", 2, nothing),
    ("publish_symLink", {"fileID": 2}, is_(True)),
    {"fileID": "2", "forceLink": "1"},
)
FIELDS = {"task_type_ID": 2, "userID": 3, "serverID": 1}
SAVED = {
    **OF_ASSET,
    "task_type_ID": "2",
    "task_type_folder": "MODEL",
    "userID": "3",
    "basename": BASE,
    "filename": "v3.ma",
    "filepath": "models",
    "serverID": "1",
}
row(
    "addFile",
    ("file.new_file", "asset", 1, BASE, "v3.ma", "models", {**FIELDS, "task_type_folder": "MODEL", "version": 3}, new),
    (
        "save_file",
        {
            **FIELDS,
            "parent": "asset",
            "parentID": 1,
            "task_folder": "MODEL",
            "basename": BASE,
            "filename": "v3.ma",
            "path": "models",
            "version": 3,
        },
        made,
    ),
    {**SAVED, "version": "3", "isWork": "1"},
)
row(
    "addFile",
    (
        "file.new_file",
        "asset",
        1,
        BASE,
        "v3.ma",
        "models",
        {**FIELDS, "task_type_folder": "MODEL", "publish": True, "is_work": False},
        new,
    ),
    (
        "save_file",
        {
            **FIELDS,
            "parent": "ASSET",
            "parentID": 1,
            "task_folder": "MODEL",
            "basename": BASE,
            "filename": "v3.ma",
            "path": "models",
            "pub": True,
            "work": False,
        },
        made,
    ),
    {**SAVED, "isPub": "1", "isWork": "0"},
    before=("clearPubFlags",),
    after=("publishSymlink",),
)
row(
    "updateFile",
    ("file.update_file", 1, {"note": "Again", "metadata": {"units": "m"}}, nothing),
    ("update_file", {"ID": 1, "comment": "Again", "metadata": '{"units": "m"}'}, made),
    {"ID": "1", "note": "Again", "metadata": '{"units":"m"}'},
)
row(
    "updateFile",
    ("file.update_file", 1, {"publish": True, "basename": BASE, "isWork": True}, nothing),
    ("update_file", {"ID": 1, "pub": True, "basename": BASE}, made),
    {"ID": "1", "basename": BASE, "isPub": "1", "isWork": "1"},
    before=("clearPubFlags",),
    after=("publishSymlink",),
)
row(
    "findFiles",
    ("file.all_files", "asset", 1, {"metadata": {"units": "cm"}}, lambda found: len(found) > 2),
    ("find_files", {"parent": "asset", "parentID": 1, "metadata": {"units": "cm"}}, has(basename=BASE)),
    {"parent": "asset", "parentID": "1", "metadata": '{"units":"cm"}'},
)

# Elements and renders

row("getElementTypes", ("element.all_element_types", has(name="plates")), ("get_elementTypes", {}, count(5)))
row(
    "getElementType",
    ("element.get_element_type", 2, has(name="renders")),
    ("get_elementType", {"ID": 2}, count(1)),
    {"ID": "2"},
)
row(
    "findElements",
    ("element.all_elements", {"jobID": 1, "ext": ".exr"}, count(14)),
    ("find_elements", {"jobID": 1, "ext": ".exr"}, has(elementTypeID=2, metadata='{"passes": ["beauty", "depth"]}')),
    {"jobID": "1", "ext": ".exr"},
)
row(
    "getElements",
    ("element.all_elements_for", "shot", 1, {"element_type": 2, "only_last": True}, count(1)),
    ("get_elements", {"parentID": 1, "elementTypeID": 2, "getLastElement": True}, count(1)),
    {"parent": "shot", "parentID": "1", "elementTypeID": "2", "getLastElement": "True", "isPublished": "False"},
)
row(
    "addElement",
    ("element.new_element", "render", 1, 2, "/mnt/x", "a.####.exr", {"startFrame": 1, "endFrame": 9}, new),
    (
        "add_element",
        {
            "parent": "render",
            "parentID": 1,
            "typeID": 2,
            "path": "/mnt/x",
            "name": "a.####.exr",
            "startFrame": 1,
            "endFrame": 9,
        },
        made,
    ),
    {
        "parent": "render",
        "parentID": "1",
        "typeID": "2",
        "path": "/mnt/x",
        "name": "a.####.exr",
        "startFrame": "1",
        "endFrame": "9",
    },
    document_sent={
        "parent": "render",
        "parentID": "1",
        "typeID": "2",
        "path": "/mnt/x",
        "name": "a.####.exr",
        "startFrame": "1",
        "endFrame": "9",
        "isPublished": "False",
    },
)
row(
    "updateElement",
    ("element.update_element", 1, {"endFrame": 50, "isPublished": True}, nothing),
    ("update_element", {"ID": 1, "endFrame": 50, "isPublished": True}, done),
    {"ID": "1", "endFrame": "50", "isPublished": "True"},
)
row("deleteElement", ("element.remove_element", 1, nothing), ("delete_element", {"ID": 1}, done), {"ID": "1"})
row(
    "addRender",
    ("render.new_render", 14, {"renderName": "beauty", "outputDirs": ["/a", "/b"], "frames": 84}, new),
    ("add_render", {"taskID": 14, "renderName": "beauty", "outputDirs": ["/a", "/b"], "frame": 84}, made),
    {"taskID": "14", "renderName": "beauty", "outputDirs": '["/a","/b"]', "frames": "84"},
    document_sent={
        "taskID": "14",
        "renderName": "beauty",
        "outputDirs": '["/a","/b"]',
        "frames": "84",
        "itemType": "shot",
    },
)
row(
    "uploadRenderIcon",
    ("render.upload_render_icon", 1, PICTURE, nothing),
    ("upload_renderIcon", {"renderID": 1, "img": PICTURE}, done),
    {"renderID": "1"},
)
row(
    "uploadRenderIcon",
    ("render.upload_render_icon", None, PICTURE, {"render_key": "farm-13"}, nothing),
    ("upload_renderIcon", {"renderKey": "farm-13", "img": PICTURE}, done),
    {"renderKey": "farm-13"},
)
row(
    "getLastShotRender",
    ("render.get_last_render_for_shot", 1, has(shotID=1)),
    ("get_lastShotRender", {"shotID": 1}, count(1)),
    {"ID": "1"},
)
