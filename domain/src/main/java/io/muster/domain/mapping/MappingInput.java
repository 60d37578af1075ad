package io.muster.domain.mapping;

import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;

/**
 * What a user mapping reads: a SCIM user's document, and the account's records around it. {@code returning} tells that
 * the person's users before were deleted, and that this one has just been provisioned.
 */
public record MappingInput(ResourceId resource, Complex document, boolean returning, Directory directory) {}
