"""Fields that NIM's functions take by keyword, for type checkers. Written by scripts/namespaces.py.

Made out of ``table``. Names are those on the wire; what they hold, and how it is written, is told in ``values``.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypedDict

from gazu_like.nim.refs import Ref

Refs: TypeAlias = Ref | Iterable[Ref]
Text: TypeAlias = str | float | os.PathLike[str]
Number: TypeAlias = float | str
Flag: TypeAlias = bool | int | str
Day: TypeAlias = str | datetime.date
Words: TypeAlias = str | Iterable[str]
Object: TypeAlias = Mapping[str, Any] | str


class ContactFields(TypedDict, total=False):
    """Of addContact."""

    is_company: Flag
    first_name: Text
    last_name: Text
    email: Text
    title: Text
    company: Text
    website: Text
    work_phone: Text
    work_fax: Text
    mobile_phone: Text
    home_phone: Text
    address1: Text
    address2: Text
    city: Text
    state: Text
    zip: Text
    description: Text
    keywords: Words
    groups: Words
    contact_link_IDs: Refs
    customKeys: Object


class ContactChanges(TypedDict, total=False):
    """Of updateContact."""

    first_name: Text
    last_name: Text
    email: Text
    title: Text
    company: Text
    website: Text
    work_phone: Text
    work_fax: Text
    mobile_phone: Text
    home_phone: Text
    address1: Text
    address2: Text
    city: Text
    state: Text
    zip: Text
    description: Text
    keywords: Words
    groups: Words
    contact_link_IDs: Refs
    customKeys: Object


class ContactSearch(TypedDict, total=False):
    """Of getContacts."""

    ID: Ref
    first_name: Text
    last_name: Text
    email: Text
    title: Text
    company: Text
    website: Text
    work_phone: Text
    work_fax: Text
    mobile_phone: Text
    home_phone: Text
    address1: Text
    address2: Text
    city: Text
    state: Text
    zip: Text
    description: Text
    keywords: Words
    groups: Words
    customKeys: Object
    limit: int | str
    offset: int | str


class EventFields(TypedDict, total=False):
    """Of addScheduleEvent."""

    title: Text
    description: Text
    statusID: Ref
    statusName: Text
    locationID: Ref
    jobID: Ref
    userIDs: Refs
    resourceIDs: Refs
    startTimezone: Text
    endTimezone: Text
    isAllDay: Flag
    recurrenceId: Ref
    recurrenceRule: Text
    recurrenceException: Text
    userUtilizationTypeID: Ref
    userUtilizationType: str
    userUtilizationValue: Text
    resourceUtilizationTypeID: Ref
    resourceUtilizationType: str
    resourceUtilizationValue: Text


class EventChanges(TypedDict, total=False):
    """Of updateScheduleEvent."""

    start: Day
    end: Day
    title: Text
    description: Text
    statusID: Ref
    statusName: Text
    locationID: Ref
    jobID: Ref
    userIDs: Refs
    resourceIDs: Refs
    startTimezone: Text
    endTimezone: Text
    isAllDay: Flag
    recurrenceId: Ref
    recurrenceRule: Text
    recurrenceException: Text
    userUtilizationTypeID: Ref
    userUtilizationType: str
    userUtilizationValue: Text
    resourceUtilizationTypeID: Ref
    resourceUtilizationType: str
    resourceUtilizationValue: Text


class EventSearch(TypedDict, total=False):
    """Of getScheduleEvents."""

    ID: Ref
    title: Text
    description: Text
    statusName: Text
    locationName: Text
    jobName: Text
    jobNumber: Text
    userIDs: Refs
    users: Words
    resourceIDs: Refs
    resources: Words
    start: Day
    end: Day
    startRange: Day
    endRange: Day
    startTimezone: Text
    endTimezone: Text
    isAllDay: Flag
    recurrenceId: Ref
    recurrenceRule: Text
    recurrenceException: Text
    userUtilizationTypeID: Ref
    userUtilizationType: str
    userUtilizationValue: Text
    resourceUtilizationTypeID: Ref
    resourceUtilizationType: str
    resourceUtilizationValue: Text
    limit: int | str
    offset: int | str


class ResourceFields(TypedDict, total=False):
    """Of addResource."""

    description: Text
    color: Text
    locationID: Ref
    keywords: Words
    keywordIDs: Refs
    resourceGroups: Words
    resourceGroupIDs: Refs


class ResourceChanges(TypedDict, total=False):
    """Of updateResource."""

    name: Text
    description: Text
    color: Text
    locationID: Ref
    keywords: Words
    keywordIDs: Refs
    resourceGroups: Words
    resourceGroupIDs: Refs


class ResourceSearch(TypedDict, total=False):
    """Of getResources."""

    ID: Ref
    name: Text
    locationName: Text
    description: Text
    color: Text
    locationID: Ref
    keywords: Words
    keywordIDs: Refs
    resourceGroups: Words
    resourceGroupIDs: Refs
    limit: int | str
    offset: int | str


class JobFields(TypedDict, total=False):
    """Of addJob."""

    numberTemplate: Text
    number: Text
    description: Text
    client_details: Text
    agency: Text
    producer: Text
    agency_producer: Text
    phone: Text
    email: Text
    prod_co: Text
    prod_director: Text
    prod_contact: Text
    prod_phone: Text
    prod_email: Text
    prod_shoot_date: Day
    prod_location: Text
    prod_supervised: Flag
    editorial: Text
    editor: Text
    grading: Text
    colorist: Text
    music: Text
    mix: Text
    sound: Text
    creative_lead: Text
    projectStatus: str
    folder: Text
    projectStructureID: Ref
    projectStructure: Text
    jobStatusID: Ref
    jobStatus: Text
    biddingLocationID: Ref
    biddingLocation: Text
    assignedLocationID: Ref
    assignedLocation: Text
    start_date: Day
    end_date: Day
    currency: Text
    cultureID: Ref
    customKeys: Object
    keywords: Words
    contactIDs: Refs


class JobChanges(TypedDict, total=False):
    """Of updateJob."""

    name: Text
    number: Text
    description: Text
    client_details: Text
    agency: Text
    producer: Text
    agency_producer: Text
    phone: Text
    email: Text
    prod_co: Text
    prod_director: Text
    prod_contact: Text
    prod_phone: Text
    prod_email: Text
    prod_shoot_date: Day
    prod_location: Text
    prod_supervised: Flag
    editorial: Text
    editor: Text
    grading: Text
    colorist: Text
    music: Text
    mix: Text
    sound: Text
    creative_lead: Text
    projectStatus: str
    folder: Text
    projectStructureID: Ref
    projectStructure: Text
    jobStatusID: Ref
    jobStatus: Text
    biddingLocationID: Ref
    biddingLocation: Text
    assignedLocationID: Ref
    assignedLocation: Text
    start_date: Day
    end_date: Day
    currency: Text
    cultureID: Ref
    customKeys: Object
    keywords: Words
    contactIDs: Refs


class JobSearch(TypedDict, total=False):
    """Of findJobs."""

    ID: Refs
    name: Text
    number: Text
    description: Text
    startDate: Day
    endDate: Day
    jobStatusID: Ref
    jobStatus: Text
    folder: Text
    client_contactID: Refs
    client_details: Text
    biddingLocationID: Refs
    biddingLocation: Text
    assignedLocationID: Refs
    assignedLocation: Text
    currency: Text
    is_private: Flag
    agency: Text
    agency_producer: Text
    agency_phone: Text
    agency_email: Text
    production_company: Text
    director: Text
    prod_contact: Text
    prod_phone: Text
    prod_email: Text
    producer: Text
    creative_lead: Text
    grading: Text
    colorist: Text
    editorial: Text
    editor: Text
    mix: Text
    music: Text
    sound_design: Text
    shoot_date: Day
    shoot_location: Text
    supervised: Flag
    proj_status: str
    activity: str
    keywords: Words
    customKeys: Object
    include_deleted: Flag
    limit: int | str
    offset: int | str


class ShowFields(TypedDict, total=False):
    """Of addShow."""

    trt: str
    has_previs: Flag


class ShowChanges(TypedDict, total=False):
    """Of updateShow."""

    name: Text
    trt: str


class ShotFields(TypedDict, total=False):
    """Of addShot."""

    shotStatusID: Ref
    shotStatus: Text
    description: Text
    vfx: Text
    fps: Text
    frames: Text
    handles: Text
    heads: Text
    tails: Text
    height: Text
    pan: Text
    tilt: Text
    roll: Text
    lens: Text
    fstop: Text
    filter: Text
    dts: Text
    focus: Text
    ia: Text
    convergence: Text
    cam_roll: Text
    stock: Text
    format: Text
    crop: Text
    protect: Text
    customKeys: Object


class ShotChanges(TypedDict, total=False):
    """Of updateShot."""

    shotStatusID: Ref
    shotStatus: Text
    description: Text
    vfx: Text
    fps: Text
    frames: Text
    handles: Text
    heads: Text
    tails: Text
    height: Text
    pan: Text
    tilt: Text
    roll: Text
    lens: Text
    fstop: Text
    filter: Text
    dts: Text
    focus: Text
    ia: Text
    convergence: Text
    cam_roll: Text
    stock: Text
    format: Text
    crop: Text
    protect: Text
    customKeys: Object


class AssetFields(TypedDict, total=False):
    """Of addAsset."""

    assetStatusID: Ref
    assetStatus: Text
    description: Text
    customKeys: Object


class AssetChanges(TypedDict, total=False):
    """Of updateAsset."""

    assetStatusID: Ref
    assetStatus: Text
    description: Text
    customKeys: Object


class TaskFields(TypedDict, total=False):
    """Of addTask."""

    taskTypeID: Ref
    taskTypeName: Text
    userID: Ref
    username: Text
    taskStatusID: Ref
    taskStatus: Text
    description: Text
    estimated_hours: Number
    startDate: Day
    endDate: Day
    customKeys: Object


class TaskChanges(TypedDict, total=False):
    """Of updateTask."""

    taskTypeID: Ref
    taskTypeName: Text
    userID: Ref
    username: Text
    taskStatusID: Ref
    taskStatus: Text
    description: Text
    estimated_hours: Number
    startDate: Day
    endDate: Day
    customKeys: Object


class FileFields(TypedDict, total=False):
    """Of addFile."""

    task_type_ID: Ref
    task_type_folder: Text
    userID: Ref
    serverID: Ref
    ext: Text
    version: int | str
    note: Text
    metadata: Object
    customKeys: Object


class FileChanges(TypedDict, total=False):
    """Of updateFile."""

    task_type_ID: Ref
    task_type_folder: Text
    userID: Ref
    basename: Text
    filename: Text
    filepath: Text
    serverID: Ref
    ext: Text
    version: int | str
    note: Text
    isWork: Flag
    metadata: Object
    customKeys: Object


class FileSearch(TypedDict, total=False):
    """Of findFiles."""

    name: Text
    path: Text
    metadata: Object


class ElementFields(TypedDict, total=False):
    """Of addElement."""

    userID: Ref
    startFrame: int | str
    endFrame: int | str
    handles: int | str
    isPublished: Flag
    metadata: Object


class ElementChanges(TypedDict, total=False):
    """Of updateElement."""

    userID: Ref
    jobID: Ref
    assetID: Ref
    shotID: Ref
    taskID: Ref
    renderID: Ref
    elementTypeID: Ref
    name: Text
    path: Text
    startFrame: int | str
    endFrame: int | str
    handles: int | str
    isPublished: Flag
    metadata: Object


class ElementSearch(TypedDict, total=False):
    """Of findElements."""

    name: Text
    path: Text
    jobID: Ref
    showID: Ref
    shotID: Ref
    assetID: Ref
    taskID: Ref
    renderID: Ref
    elementTypeID: Ref
    ext: Text
    metadata: Object


class RenderFields(TypedDict, total=False):
    """Of addRender."""

    jobID: Ref
    itemType: str
    fileID: Ref
    renderKey: Text
    renderName: Text
    renderType: Text
    renderComment: Text
    outputDirs: Words
    outputFiles: Words
    elementTypeID: Ref
    start_datetime: Day
    end_datetime: Day
    avgTime: Text
    totalTime: Text
    frames: int | str


class ReviewItemFields(TypedDict, total=False):
    """Of uploadReviewItem."""

    name: Text
    description: Text
    reviewItemTypeID: Ref
    reviewItemStatusID: Ref
    keywords: Words
    userID: Ref
    username: Text
    submit: Flag


class ReviewItemSearch(TypedDict, total=False):
    """Of getReviewItems."""

    name: Text
    description: Text
    date: Day
    type: Text
    typeID: Ref
    status: Text
    statusID: Ref
    keyword: Text
    keywordID: Ref


class ReviewBinChanges(TypedDict, total=False):
    """Of updateReviewBin."""

    name: Text
    autoUpdateVersions: Flag


class TimecardFields(TypedDict, total=False):
    """Of addTimecard."""

    userID: Ref
    username: Text
    jobID: Ref
    taskTypeID: Ref
    taskType: Text
    taskID: Ref
    start_time: str
    end_time: str
    hrs: Number
    break_hrs: Number
    ot: Number
    dt: Number
    locationID: Ref
    location: Text
    description: Text
    customKeys: Object


class TimecardChanges(TypedDict, total=False):
    """Of updateTimecard."""

    date: Day
    userID: Ref
    username: Text
    jobID: Ref
    taskTypeID: Ref
    taskType: Text
    taskID: Ref
    start_time: str
    end_time: str
    hrs: Number
    break_hrs: Number
    ot: Number
    dt: Number
    locationID: Ref
    location: Text
    description: Text
    customKeys: Object


class TimecardSearch(TypedDict, total=False):
    """Of getTimecards."""

    startDate: Day
    endDate: Day
    jobID: Ref
    userID: Ref
    username: Text
    taskTypeID: Ref
    taskType: Text
    taskID: Ref
    locationID: Ref
    location: Text
