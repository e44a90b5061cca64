"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Mapping
from typing import Any

from gazu_like.nim.api.calls import Answer, Rows
from gazu_like.nim.fields import Day, Flag, Number, Object, Refs, Text, Words
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback

class ApiNamespace:
    """The functions of ``gazu_like.nim.api``, awaited, with ``client=`` filled in."""

    async def add_asset(
        self,
        jobID: Ref | None = None,
        name: Text | None = None,
        assetStatusID: Ref | None = None,
        assetStatus: Text | None = None,
        description: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make an asset; one of that name in the job is changed instead.

        Source: addAsset
        """

    async def add_contact(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Make a contact.

        Source: addContact
        """

    async def add_element(
        self,
        parent: str = "shot",
        parentID: Ref | None = None,
        userID: Ref | None = None,
        typeID: Ref = "",
        path: Text = "",
        name: Text = "",
        startFrame: int | str | None = None,
        endFrame: int | str | None = None,
        handles: int | str | None = None,
        isPublished: Flag = False,
        metadata: Object = "",
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make an element.

        Source: addElement
        """

    async def add_job(
        self,
        name: Text | None = None,
        number: Text | None = None,
        numberTemplate: Text | None = None,
        description: Text | None = None,
        client_details: Text | None = None,
        agency: Text | None = None,
        producer: Text | None = None,
        agency_producer: Text | None = None,
        phone: Text | None = None,
        email: Text | None = None,
        prod_co: Text | None = None,
        prod_director: Text | None = None,
        prod_contact: Text | None = None,
        prod_phone: Text | None = None,
        prod_email: Text | None = None,
        prod_shoot_date: Day | None = None,
        prod_location: Text | None = None,
        prod_supervised: Flag | None = None,
        editorial: Text | None = None,
        editor: Text | None = None,
        grading: Text | None = None,
        colorist: Text | None = None,
        music: Text | None = None,
        mix: Text | None = None,
        sound: Text | None = None,
        creative_lead: Text | None = None,
        projectStatus: str | None = None,
        folder: Text | None = None,
        projectStructureID: Ref | None = None,
        projectStructure: Text | None = None,
        jobStatusID: Ref | None = None,
        jobStatus: Text | None = None,
        biddingLocationID: Ref | None = None,
        biddingLocation: Text | None = None,
        assignedLocationID: Ref | None = None,
        assignedLocation: Text | None = None,
        startDate: Day | None = None,
        endDate: Day | None = None,
        currency: Text | None = None,
        cultureID: Ref | None = None,
        customKeys: Object | None = None,
        contactIDs: Refs | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        keywords: Words | None = None,
    ) -> Answer:
        """Make a job.

        Source: addJob
        """

    async def add_render(
        self,
        jobID: Ref = 0,
        itemType: str = "shot",
        taskID: Ref = 0,
        fileID: Ref = 0,
        renderKey: Text = "",
        renderName: Text = "",
        renderType: Text = "",
        renderComment: Text = "",
        outputDirs: Words | None = None,
        outputFiles: Words | None = None,
        elementTypeID: Ref = 0,
        start_datetime: Day | None = None,
        end_datetime: Day | None = None,
        avgTime: Text = "",
        totalTime: Text = "",
        frame: int | str = 0,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Log a render of a task.

        Source: addRender
        """

    async def add_resource(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Make a resource.

        Source: addResource
        """

    async def add_reviewBin(
        self,
        context: str,
        contextID: Ref,
        name: Text,
        autoUpdateVersions: Flag = 0,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make a review bin.

        Source: addReviewBin
        """

    async def add_reviewBinItem(
        self,
        binID: Ref,
        itemID: Ref,
        position: int | str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Put a review item into a bin.

        Source: addReviewBinItem
        """

    async def add_scheduleEvent(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Make an event of the schedule.

        Source: addScheduleEvent
        """

    async def add_shot(
        self,
        showID: Ref | None = None,
        shotName: Text | None = None,
        name: Text | None = None,
        shotStatusID: Ref | None = None,
        shotStatus: Text | None = None,
        description: Text | None = None,
        vfx: Text | None = None,
        fps: Text | None = None,
        frames: Text | None = None,
        shotDuration: Text | None = None,
        handles: Text | None = None,
        heads: Text | None = None,
        tails: Text | None = None,
        height: Text | None = None,
        pan: Text | None = None,
        tilt: Text | None = None,
        roll: Text | None = None,
        lens: Text | None = None,
        fstop: Text | None = None,
        filter: Text | None = None,
        dts: Text | None = None,
        focus: Text | None = None,
        ia: Text | None = None,
        convergence: Text | None = None,
        cam_roll: Text | None = None,
        stock: Text | None = None,
        format: Text | None = None,
        crop: Text | None = None,
        protect: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make a shot; one of that name in the show is changed instead.

        Source: addShot
        """

    async def add_show(
        self,
        jobID: Ref | None = None,
        name: Text | None = None,
        trt: str | None = None,
        has_previs: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make a show.

        Source: addShow
        """

    async def add_task(
        self,
        assetID: Ref | None = None,
        shotID: Ref | None = None,
        taskTypeID: Ref | None = None,
        taskTypeName: Text | None = None,
        userID: Ref | None = None,
        username: Text | None = None,
        taskStatusID: Ref | None = None,
        taskStatus: Text | None = None,
        description: Text | None = None,
        estimatedHours: Number | None = None,
        startDate: Day | None = None,
        endDate: Day | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make a task of an asset or a shot.

        Source: addTask
        """

    async def add_timecard(
        self,
        date: Day | None = None,
        userID: Ref | None = None,
        username: Text | None = None,
        jobID: Ref | None = None,
        taskTypeID: Ref | None = None,
        taskType: Text | None = None,
        taskID: Ref | None = None,
        startTime: str | None = None,
        endTime: str | None = None,
        hrs: Number | None = None,
        breakHrs: Number | None = None,
        ot: Number | None = None,
        dt: Number | None = None,
        locationID: Ref | None = None,
        location: Text | None = None,
        description: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make a time card.

        Source: addTimecard
        """

    async def bring_online(
        self,
        item: str = "shot",
        assetID: Ref | None = 0,
        shotID: Ref | None = 0,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Have NIM make the folders of an asset or of a shot.

        Source: bringOnline
        """

    async def can_bringOnline(
        self,
        item: str = "shot",
        jobID: Ref | None = 0,
        assetID: Ref | None = 0,
        showID: Ref | None = 0,
        shotID: Ref | None = 0,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Any:
        """Tell whether folders can be made: 1 or 0. For "asset" jobID or assetID is needed, for "shot" showID or shotID.

        Source: canBringOnline
        """

    async def clear_pubFlags(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        basename: str = "",
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        showID: Ref | None = None,
        fileID: Ref | None = None,
    ) -> Answer:
        """Take the flag from the published version of a basename.

        Source: clearPubFlags
        """

    async def connect(
        self,
        method: str = "get",
        params: Mapping[str, Any] | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Any:
        """Send a query by its name and return NIM's answer.

        Args:
            method: "get" or "post", for the document's sake: how a query travels is decided by what it is.
            params: "q" and the query's parameters, by their names on the wire.

        Raises:
            ValueError: "q" lacks or is unknown, or a parameter is; nothing was sent.
        """

    async def delete_asset(
        self,
        assetID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Remove an asset.

        Source: deleteAsset
        """

    async def delete_contact(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove a contact.

        Source: deleteContact
        """

    async def delete_element(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove an element.

        Source: deleteElement
        """

    async def delete_job(
        self, jobID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove a job; an administrator can bring it back.

        Source: deleteJob
        """

    async def delete_resource(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove a resource.

        Source: deleteResource
        """

    async def delete_reviewBin(
        self, ID: Ref, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove a review bin; its items stay.

        Source: deleteReviewBin
        """

    async def delete_scheduleEvent(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Remove an event of the schedule.

        Source: deleteScheduleEvent
        """

    async def delete_shot(
        self,
        shotID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Remove a shot.

        Source: deleteShot
        """

    async def delete_show(
        self,
        showID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Remove a show.

        Source: deleteShow
        """

    async def delete_task(
        self,
        taskID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Remove a task.

        Source: deleteTask
        """

    async def delete_timecard(
        self,
        timecardID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Remove a time card.

        Source: deleteTimecard
        """

    async def find_elements(
        self,
        name: Text = "",
        path: Text = "",
        jobID: Ref = "",
        showID: Ref = "",
        shotID: Ref = "",
        assetID: Ref = "",
        taskID: Ref = "",
        renderID: Ref = "",
        elementTypeID: Ref = "",
        ext: Text = "",
        metadata: Object = "",
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the elements that fit all that is asked for.

        Source: findElements
        """

    async def find_files(
        self,
        name: Text = "",
        path: Text = "",
        metadata: Object = "",
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        parent: str | None = None,
        parentID: Ref | None = None,
    ) -> Rows:
        """List files by name, path, parent and metadata.

        Source: findFiles
        """

    async def find_jobs(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """List jobs: their IDs, or all columns with ``getData=1``.

        Source: findJobs
        """

    async def get(self, sqlCmd: Mapping[str, Any] | None = None, debug: bool = True, nimURL: str | None = None) -> Any:
        """Send a query by its name; the older form of ``connect``. ``debug`` does nothing."""

    async def get_allServers(
        self,
        locationID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the file servers, of a location if one is given.

        Source: getServers
        """

    async def get_apiKey(self) -> str:
        """Return the API key in NIM's key file, "" when there is none."""

    async def get_assetIcon(
        self,
        assetID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return where an asset's picture lies.

        Source: getAssetIcon
        """

    async def get_assetInfo(
        self,
        assetID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return an asset.

        Source: getAssetInfo
        """

    async def get_assetMasterOsPath(
        self,
        assetID: Ref | None = None,
        os: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Return the path of an asset's master file on an operating system.

        Source: getAssetMasterOsPath
        """

    async def get_assetStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of assets.

        Source: getAssetStatuses
        """

    async def get_assets(
        self, jobID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the assets of a job.

        Source: getAssets
        """

    async def get_baseInfo(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        showID: Ref | None = None,
        taskTypeID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the basenames of a task type with their last versions; of several parents the last one counts.

        Source: getBasenamesInfo
        """

    async def get_baseVer(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        basename: str = "",
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        showID: Ref | None = None,
    ) -> Rows:
        """Return the number of the last version of a basename, in a list of one; empty when there is none.

        Source: getBasenameVersion
        """

    async def get_bases(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        showID: Ref | None = None,
        task: str = "",
        taskType: str | None = None,
        taskID: Ref | None = None,
        taskTypeID: Ref | None = None,
        pub: bool = False,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the basenames of a shot, an asset or a show; with ``pub`` the published ones.

        Args:
            task: Name of a task type; ``taskType`` is the same.
            taskID: ID of a task type, in spite of the name; ``taskTypeID`` is the same. It counts when a name is given too.

        Source: getBasenames
        Source: getBasenameAllPub
        """

    async def get_basesAllPub(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        task: str | None = None,
        taskID: Ref | None = None,
        username: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the published files of a shot or an asset and a task type; of a shot and an asset the asset counts.

        Args:
            task: Name of a task type.
            taskID: ID of a task type, in spite of the name.

        Source: getBasenameAllPub
        """

    async def get_basesPub(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        basename: str = "",
        username: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return the published file of a basename; of a shot and an asset the shot counts.

        Source: getBasenamePub
        """

    async def get_connect_info(self) -> dict[str, str]:
        """Return which NIM is asked, and as whom: "nim_apiURL", "nim_apiUser", "nim_apiKey".

        Read anew from the environment and from NIM's files; no server is asked.

        Raises:
            HostException: none is named there.
        """

    async def get_contacts(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """List contacts.

        Source: getContacts
        """

    async def get_crew(
        self,
        jobID: Refs | None = None,
        getData: Flag | None = None,
        limit: int | str | None = None,
        offset: int | str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """List who works on jobs.

        Source: getCrew
        """

    async def get_cultureCodes(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the currencies of jobs.

        Source: getCultureCodes
        """

    async def get_elementType(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """Return a type of elements.

        Source: getElementType
        """

    async def get_elementTypes(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the types of elements.

        Source: getElementTypes
        """

    async def get_elements(
        self,
        parent: str = "shot",
        parentID: Ref | None = None,
        elementTypeID: Ref | None = None,
        getLastElement: Flag = False,
        isPublished: Flag = False,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the elements of a shot, an asset, a task or a render.

        Source: getElements
        """

    async def get_jobInfo(
        self, jobID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """Return a job.

        Source: getJobInfo
        """

    async def get_jobServers(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the file servers of a job.

        Source: getJobServers
        """

    async def get_jobStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of jobs.

        Source: getJobStatuses
        """

    async def get_jobs(
        self,
        userID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        folders: bool = False,
    ) -> dict[str, Any]:
        """Return the IDs of a user's jobs by "number name"; of two jobs with the same, the later one has its ID told there.

        Args:
            folders: By "number _ folder" instead.

        Source: getUserJobs
        """

    async def get_lastShotRender(
        self,
        shotID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return the render that was logged last for a shot.

        Source: getLastShotRender
        """

    async def get_locations(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the studio's locations.

        Source: getLocations
        """

    async def get_maxVersion(
        self,
        fileID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return the last version among the files that share a file's basename.

        Source: getMaxVersion
        """

    async def get_osPath(
        self,
        fileID: Ref | None = None,
        os: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Return a file's whole path on an operating system.

        Source: getOSPath
        """

    async def get_paths(
        self,
        item: str = "",
        ID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Return the folders of a job, a show, a shot or an asset.

        Source: getPaths
        """

    async def get_resources(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """List resources.

        Source: getResources
        """

    async def get_reviewBins(
        self,
        context: str,
        contextID: Ref,
        limit: int | str = 0,
        offset: int | str = 0,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """List the review bins of a record with their items.

        Source: getReviewBins
        """

    async def get_reviewItem(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """Return a review item.

        Source: getReviewItem
        """

    async def get_reviewItemNotes(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the notes on a review item.

        Source: getReviewNotes
        """

    async def get_reviewItemTypes(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the types of review items.

        Source: getReviewItemTypes
        """

    async def get_reviewItems(
        self,
        ID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        parentType: str | None = None,
        parentID: Ref | None = None,
        allChildren: Flag | None = None,
        name: str | None = None,
        description: str | None = None,
        date: Day | None = None,
        type: str | None = None,
        typeID: Ref | None = None,
        status: str | None = None,
        statusID: Ref | None = None,
        keyword: str | None = None,
        keywordID: Ref | None = None,
    ) -> Rows:
        """List the review items of a record.

        Args:
            ID: Stands in the document's signature, and in none of NIM's queries: give ``parentType`` and ``parentID``.

        Source: getReviewItems
        """

    async def get_reviewStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of review items.

        Source: getReviewStatuses
        """

    async def get_scheduleEventStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of events.

        Source: getScheduleEventStatuses
        """

    async def get_scheduleEvents(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """List events of the schedule.

        Source: getScheduleEvents
        """

    async def get_serverInfo(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """Return a file server.

        Source: getServerInfo
        """

    async def get_serverOSPath(
        self,
        ID: Ref | None = None,
        os: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a file server's path on an operating system.

        Source: getServerOsPath
        """

    async def get_servers(
        self, ID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the file servers of a job; the older name of ``get_jobServers``.

        Source: getJobServers
        """

    async def get_shotIcon(
        self,
        shotID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return where a shot's picture lies.

        Source: getShotIcon
        """

    async def get_shotInfo(
        self,
        shotID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a shot.

        Source: getShotInfo
        """

    async def get_shotStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of shots.

        Source: getShotStatuses
        """

    async def get_shots(
        self,
        showID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the shots of a show.

        Source: getShots
        """

    async def get_showInfo(
        self,
        showID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a show.

        Source: getShowInfo
        """

    async def get_shows(
        self, jobID: Ref | None = None, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List the shows of a job.

        Source: getShows
        """

    async def get_taskDailies(
        self,
        taskID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the review items of a task; the older name of ``get_taskReviewItems``.

        Source: getTaskDailies
        """

    async def get_taskInfo(
        self,
        ID: Ref | None = None,
        itemClass: str | None = None,
        itemID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a task, or the tasks of an asset or a shot.

        Source: getTaskInfo
        """

    async def get_taskReviewItems(
        self,
        taskID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the review items of a task.

        Source: getTaskDailies
        """

    async def get_taskStatuses(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """List the statuses of tasks.

        Source: getTaskStatuses
        """

    async def get_taskTypes(
        self,
        app: str = "all",
        userType: str = "artist",
        assetID: Ref | None = None,
        shotID: Ref | None = None,
        onlyWithFiles: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        pub: Flag | None = None,
    ) -> Rows:
        """List the task types; by default those of artists, as NIM does.

        Source: getTaskTypes
        """

    async def get_tasks(
        self,
        app: str = "all",
        userType: str = "artist",
        assetID: Ref | None = None,
        shotID: Ref | None = None,
        onlyWithFiles: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the task types; the older name of ``get_taskTypes``.

        Source: getTaskTypes
        """

    async def get_timecardInfo(
        self,
        timecardID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a time card.

        Source: getTimecardInfo
        """

    async def get_timecards(
        self,
        startDate: Day | None = None,
        endDate: Day | None = None,
        jobID: Ref | None = None,
        userID: Ref | None = None,
        username: Text | None = None,
        taskTypeID: Ref | None = None,
        taskType: Text | None = None,
        taskID: Ref | None = None,
        locationID: Ref | None = None,
        location: Text | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List time cards of a job or of a period.

        Source: getTimecards
        """

    async def get_user(self) -> str:
        """Return the name of who is logged in on this computer."""

    async def get_userID(
        self, user: str = "", nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Any:
        """Return the ID of a user name, an empty list when NIM does not know it.

        Args:
            user: Name in NIM; "" for the one who is logged in on this computer.

        Source: getUserID
        """

    async def get_userInfo(
        self,
        ID: Ref | None = None,
        username: Text | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a user.

        Source: getUserInfo
        """

    async def get_userList(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Rows:
        """List all users.

        Source: getUsers
        """

    async def get_verInfo(
        self,
        verID: Ref | None = None,
        username: Text | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """Return a version of a file.

        Source: getVersionInfo
        """

    async def get_vers(
        self,
        shotID: Ref | None = None,
        assetID: Ref | None = None,
        showID: Ref | None = None,
        basename: str | None = None,
        pub: bool = False,
        username: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Rows:
        """List the versions of a basename.

        Source: getVersions
        """

    async def position_reviewBinItem(
        self,
        binID: Ref,
        itemID: Ref,
        position: int | str,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Move a review item to another place in its bin.

        Source: positionReviewBinItem
        """

    async def post(self, sqlCmd: Mapping[str, Any] | None = None, debug: bool = True, nimURL: str | None = None) -> Any:
        """Send a query by its name; the older form of ``connect``. ``debug`` does nothing."""

    async def publish_symLink(
        self,
        fileID: Ref | None = None,
        forceLink: Flag = 1,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        elementID: Ref | None = None,
    ) -> bool:
        """Have NIM link to a published file.

        Source: publishSymlink
        """

    async def remove_reviewBinItem(
        self, binID: Ref, itemID: Ref, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None
    ) -> Answer:
        """Take a review item out of a bin; the item itself stays.

        Source: removeReviewBinItem
        """

    async def resolve_OsPath(
        self,
        os: str | None = None,
        path: Text | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Return what a path is called on another operating system.

        Source: resolveOsPath
        """

    async def save_file(
        self,
        parent: str = "SHOW",
        parentID: Ref = 0,
        task_type_ID: Ref = 0,
        task_folder: str = "",
        userID: Ref = 0,
        basename: str = "",
        filename: str = "",
        path: Text = "",
        ext: str = "",
        version: int | str = "",
        comment: str = "",
        serverID: Ref = 0,
        pub: bool = False,
        forceLink: Flag = 1,
        work: bool = True,
        metadata: Object = "",
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Make an entry for a version of a file; with ``pub`` publish it, and link to it.

        Source: addFile
        Source: clearPubFlags
        Source: publishSymlink
        """

    async def testAPI(self, nimURL: str | None = None, nim_apiUser: str = "", nim_apiKey: str = "") -> Rows:
        """Return what NIM says of itself and the API key, in a list of one: "version", "keyValid", "keyRequired", "error".

        This is the one query whose error is part of its answer; ``server.check_login`` raises it.

        Source: testAPI
        """

    async def update_asset(
        self,
        assetID: Ref | None = None,
        assetStatusID: Ref | None = None,
        assetStatus: Text | None = None,
        description: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change an asset.

        Source: updateAsset
        """

    async def update_contact(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Change a contact.

        Source: updateContact
        """

    async def update_element(
        self,
        ID: Ref | None = None,
        userID: Ref | None = None,
        jobID: Ref | None = None,
        assetID: Ref | None = None,
        shotID: Ref | None = None,
        taskID: Ref | None = None,
        renderID: Ref | None = None,
        elementTypeID: Ref | None = None,
        name: Text | None = None,
        path: Text | None = None,
        startFrame: int | str | None = None,
        endFrame: int | str | None = None,
        handles: int | str | None = None,
        isPublished: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        metadata: Object | None = None,
    ) -> Answer:
        """Change an element.

        Source: updateElement
        """

    async def update_file(
        self,
        ID: Ref = 0,
        task_type_ID: Ref = 0,
        task_folder: str = "",
        userID: Ref = 0,
        basename: str = "",
        filename: str = "",
        path: Text = "",
        ext: str = "",
        version: int | str = "",
        comment: str = "",
        serverID: Ref = 0,
        pub: bool = False,
        forceLink: Flag = 1,
        work: bool = True,
        metadata: Object = "",
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a version of a file; with ``pub`` publish it, and link to it. What is left at its default stays.

        Source: updateFile
        Source: clearPubFlags
        Source: publishSymlink
        """

    async def update_job(
        self,
        jobID: Ref | None = None,
        name: Text | None = None,
        number: Text | None = None,
        description: Text | None = None,
        client_details: Text | None = None,
        agency: Text | None = None,
        producer: Text | None = None,
        agency_producer: Text | None = None,
        phone: Text | None = None,
        email: Text | None = None,
        prod_co: Text | None = None,
        prod_director: Text | None = None,
        prod_contact: Text | None = None,
        prod_phone: Text | None = None,
        prod_email: Text | None = None,
        prod_shoot_date: Day | None = None,
        prod_location: Text | None = None,
        prod_supervised: Flag | None = None,
        editorial: Text | None = None,
        editor: Text | None = None,
        grading: Text | None = None,
        colorist: Text | None = None,
        music: Text | None = None,
        mix: Text | None = None,
        sound: Text | None = None,
        creative_lead: Text | None = None,
        projectStatus: str | None = None,
        folder: Text | None = None,
        projectStructureID: Ref | None = None,
        projectStructure: Text | None = None,
        jobStatusID: Ref | None = None,
        jobStatus: Text | None = None,
        biddingLocationID: Ref | None = None,
        biddingLocation: Text | None = None,
        assignedLocationID: Ref | None = None,
        assignedLocation: Text | None = None,
        startDate: Day | None = None,
        endDate: Day | None = None,
        currency: Text | None = None,
        cultureID: Ref | None = None,
        customKeys: Object | None = None,
        contactIDs: Refs | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        keywords: Words | None = None,
    ) -> Answer:
        """Change a job.

        Source: updateJob
        """

    async def update_resource(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Change a resource.

        Source: updateResource
        """

    async def update_reviewBin(
        self,
        ID: Ref,
        name: Text | None = None,
        autoUpdateVersions: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a review bin.

        Source: updateReviewBin
        """

    async def update_scheduleEvent(
        self, nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, **kwargs: Any
    ) -> Answer:
        """Change an event of the schedule.

        Source: updateScheduleEvent
        """

    async def update_shot(
        self,
        shotID: Ref | None = None,
        shotStatusID: Ref | None = None,
        shotStatus: Text | None = None,
        description: Text | None = None,
        vfx: Text | None = None,
        fps: Text | None = None,
        frames: Text | None = None,
        duration: Text | None = None,
        handles: Text | None = None,
        heads: Text | None = None,
        tails: Text | None = None,
        height: Text | None = None,
        pan: Text | None = None,
        tilt: Text | None = None,
        roll: Text | None = None,
        lens: Text | None = None,
        fstop: Text | None = None,
        filter: Text | None = None,
        dts: Text | None = None,
        focus: Text | None = None,
        ia: Text | None = None,
        convergence: Text | None = None,
        cam_roll: Text | None = None,
        stock: Text | None = None,
        format: Text | None = None,
        crop: Text | None = None,
        protect: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a shot.

        Source: updateShot
        """

    async def update_show(
        self,
        showID: Ref | None = None,
        name: Text | None = None,
        trt: str | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a show.

        Source: updateShow
        """

    async def update_task(
        self,
        taskID: Ref | None = None,
        taskTypeID: Ref | None = None,
        taskTypeName: Text | None = None,
        userID: Ref | None = None,
        username: Text | None = None,
        taskStatusID: Ref | None = None,
        taskStatus: Text | None = None,
        description: Text | None = None,
        estimatedHours: Number | None = None,
        startDate: Day | None = None,
        endDate: Day | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a task.

        Source: updateTask
        """

    async def update_timecard(
        self,
        timecardID: Ref | None = None,
        date: Day | None = None,
        userID: Ref | None = None,
        username: Text | None = None,
        jobID: Ref | None = None,
        taskTypeID: Ref | None = None,
        taskType: Text | None = None,
        taskID: Ref | None = None,
        startTime: str | None = None,
        endTime: str | None = None,
        hrs: Number | None = None,
        breakHrs: Number | None = None,
        ot: Number | None = None,
        dt: Number | None = None,
        locationID: Ref | None = None,
        location: Text | None = None,
        description: Text | None = None,
        customKeys: Object | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
    ) -> Answer:
        """Change a time card.

        Source: updateTimecard
        """

    async def upload(
        self,
        params: Mapping[str, Any] | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Any:
        """Send a query with a file by its name, and return NIM's answer.

        Args:
            params: "q", "file" (a path, or a file that is open for reading bytes), and the query's parameters.
            progress_callback: Called with (bytes done, bytes total).

        Raises:
            ValueError: "q" lacks or is unknown, or a parameter is; nothing was sent.
        """

    async def upload_assetIcon(
        self,
        assetID: Ref | None = None,
        img: FilePath | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Give an asset a picture.

        Source: uploadAssetIcon
        """

    async def upload_dailies(
        self,
        taskID: Ref | None = None,
        renderID: Ref | None = None,
        renderKey: Text | None = None,
        itemID: Ref | None = None,
        itemType: str | None = None,
        path: FilePath | None = None,
        submit: Flag | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Send a movie to be looked at; the older form of ``upload_reviewItem``.

        Source: uploadMovie
        """

    async def upload_dailiesNote(
        self,
        dailiesID: Ref | None = None,
        name: Text = "",
        img: FilePath | None = None,
        note: Text = "",
        frame: int | str = 0,
        time: Number = ...,
        userID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Note something on a review item; the older form of ``upload_reviewNote``.

        Source: uploadDailiesNote
        """

    async def upload_edit(
        self,
        showID: Ref | None = None,
        path: FilePath | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Send the edit of a show to be looked at; ``upload_reviewItem`` does the same.

        Source: uploadEdit
        """

    async def upload_jobIcon(
        self,
        jobID: Ref | None = None,
        img: FilePath | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Give a job a picture.

        Source: uploadJobIcon
        """

    async def upload_renderIcon(
        self,
        renderID: Ref | None = None,
        renderKey: Text = "",
        img: FilePath | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Give a render a picture.

        Source: uploadRenderIcon
        """

    async def upload_reviewItem(
        self,
        taskID: Ref | None = None,
        renderID: Ref | None = None,
        renderKey: Text | None = None,
        itemID: Ref | None = None,
        itemType: str | None = None,
        path: FilePath | None = None,
        submit: Flag | None = None,
        name: Text | None = None,
        description: Text | None = None,
        reviewItemTypeID: Ref = 0,
        reviewItemStatusID: Ref = 0,
        keywords: Words | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        username: Text | None = None,
        userID: Ref | None = None,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Send a movie or a picture to be looked at.

        Source: uploadReviewItem
        """

    async def upload_reviewNote(
        self,
        ID: Ref | None = None,
        name: Text = "",
        img: FilePath | None = None,
        note: Text = "",
        frame: int | str = 0,
        time: Number = ...,
        userID: Ref | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Note something on a review item, with a picture if there is one.

        Source: uploadReviewNote
        """

    async def upload_shotIcon(
        self,
        shotID: Ref | None = None,
        img: FilePath | None = None,
        nimURL: str | None = None,
        apiUser: str | None = None,
        apiKey: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Answer:
        """Give a shot a picture.

        Source: uploadShotIcon
        """
