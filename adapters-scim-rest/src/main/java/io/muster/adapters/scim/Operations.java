package io.muster.adapters.scim;

import io.muster.application.activity.Recorder;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.DeleteResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.provisioning.ReplaceResource;

/** The use cases behind the resources of the SCIM API, and what records requests that do not reach them. */
public record Operations(
    CreateResource create,
    GetResource get,
    ReplaceResource replace,
    PatchResource patch,
    DeleteResource delete,
    Recorder recorder) {}
