package io.muster.application.provisioning;

import io.muster.domain.projection.Relations;
import io.muster.domain.resource.Resource;

/** A resource with as much of its relations as the caller asked to see. */
public record ResourceView(Resource resource, Relations relations) {}
