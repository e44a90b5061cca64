"""Review items, notes and bins."""

from __future__ import annotations

from .notation import PAGE, PICTURE, count, data, done, has, made, new, nothing, paged, row

row("getReviewItemTypes", ("review.all_review_item_types", has(name="Daily")), ("get_reviewItemTypes", {}, count(3)))
row(
    "getTaskDailies",
    ("review.all_review_items_for_task", 1, has(name="take_000")),
    ("get_taskReviewItems", {"taskID": 1}, count(1)),
    {"taskID": "1"},
)
row("getTaskDailies", None, ("get_taskDailies", {"taskID": 1}, count(1)), {"taskID": "1"})
row(
    "getReviewItem",
    ("review.get_review_item", 1, has(parentType="task", username="ines", date="2024-03-04 09:00:00")),
    ("get_reviewItem", {"ID": 1}, count(1)),
    {"ID": "1"},
)
row(
    "getReviewItems",
    ("review.all_review_items", "dev", {"ID": 1}, {"all_children": True, "keyword": "trailer"}, count(3)),
    ("get_reviewItems", {"parentType": "dev", "parentID": 1, "allChildren": 1, "keyword": "trailer"}, count(3)),
    {"parentType": "dev", "parentID": "1", "allChildren": "1", "keyword": "trailer"},
)
row(
    "getReviewNotes",
    ("review.all_review_notes", 2, has(username="jonas")),
    ("get_reviewItemNotes", {"ID": 2}, count(2)),
    {"ID": "2"},
)
row(
    "uploadReviewItem",
    (
        "review.upload_review_item",
        "shot",
        {"ID": 2},
        PICTURE,
        {"name": "wip", "keywords": ["a", "b"], "userID": 3},
        new,
    ),
    (
        "upload_reviewItem",
        {"itemID": 2, "itemType": "shot", "path": PICTURE, "name": "wip", "keywords": '["a", "b"]', "userID": 3},
        made,
    ),
    {"itemID": "2", "itemType": "shot", "name": "wip", "keywords": '["a","b"]', "userID": "3"},
)
row("uploadReviewItem", None, ("upload_reviewItem", {"taskID": 1, "path": PICTURE}, made), {"taskID": "1"})
NOTE = {"ID": "1", "userID": "3", "note": "Higher.", "frame": "12", "time": "0.5"}
row(
    "uploadReviewNote",
    ("review.upload_review_note", 1, 3, "Higher.", {"file_path": PICTURE, "frame": 12, "seconds": 0.5}, new),
    ("upload_reviewNote", {"ID": 1, "userID": 3, "note": "Higher.", "img": PICTURE, "frame": 12, "time": 0.5}, made),
    NOTE,
)
row(
    "uploadReviewNote",
    ("review.upload_review_note", 1, 3, "Higher.", new),
    ("upload_reviewNote", {"ID": 1, "userID": 3, "note": "Higher."}, made),
    {**NOTE, "frame": "0", "time": "-1"},
)
row("getReviewStatuses", ("review.all_review_statuses", has(name="PENDING")), ("get_reviewStatuses", {}, data(4)))
row(
    "getReviewBins",
    (
        "review.all_review_bins",
        "job",
        1,
        lambda found: [each["position"] for each in found[0]["reviewItems"]][:2] == [1, 2],
    ),
    ("get_reviewBins", {"context": "job", "contextID": 1}, paged(1)),
    {"context": "job", "contextID": "1", **PAGE},
)
row(
    "addReviewBin",
    ("review.new_review_bin", "show", 1, "Selects", {"auto_update_versions": True}, new),
    (
        "add_reviewBin",
        {"context": "show", "contextID": 1, "name": "Selects", "autoUpdateVersions": 1},
        lambda found: found["data"]["ID"] == 3,
    ),
    {"context": "show", "contextID": "1", "name": "Selects", "autoUpdateVersions": "1"},
)
row(
    "updateReviewBin",
    ("review.update_review_bin", 1, {"name": "Tuesday"}, nothing),
    ("update_reviewBin", {"ID": 1, "name": "Tuesday"}, done),
    {"ID": "1", "name": "Tuesday"},
)
row("deleteReviewBin", ("review.remove_review_bin", 1, nothing), ("delete_reviewBin", {"ID": 1}, done), {"ID": "1"})
row(
    "addReviewBinItem",
    ("review.add_item_to_review_bin", 2, 2, {"position": 1}, nothing),
    ("add_reviewBinItem", {"binID": 2, "itemID": 2, "position": 1}, done),
    {"binID": "2", "itemID": "2", "position": "1"},
)
row(
    "positionReviewBinItem",
    ("review.move_item_in_review_bin", 2, 1, 3, nothing),
    ("position_reviewBinItem", {"binID": 2, "itemID": 1, "position": 3}, done),
    {"binID": "2", "itemID": "1", "position": "3"},
)
row(
    "removeReviewBinItem",
    ("review.remove_item_from_review_bin", 2, 1, nothing),
    ("remove_reviewBinItem", {"binID": 2, "itemID": 1}, done),
    {"binID": "2", "itemID": "1"},
)
row(
    "uploadEdit",
    ("review.upload_edit", 1, PICTURE, new),
    ("upload_edit", {"showID": 1, "path": PICTURE}, made),
    {"showID": "1"},
)
row(
    "uploadMovie",
    ("review.upload_dailies", PICTURE, {"render_key": "farm-13"}, new),
    ("upload_dailies", {"renderKey": "farm-13", "path": PICTURE}, made),
    {"renderKey": "farm-13"},
)
row(
    "uploadDailiesNote",
    ("review.upload_dailies_note", 1, PICTURE, {"note": "Darker.", "user": 2}, new),
    ("upload_dailiesNote", {"dailiesID": 1, "img": PICTURE, "note": "Darker.", "userID": 2}, made),
    {"dailiesID": "1", "note": "Darker.", "userID": "2", "frame": "0"},
    document_sent={"dailiesID": "1", "note": "Darker.", "userID": "2", "frame": "0", "time": "-1"},
)
