package io.muster.domain.discovery;

import io.muster.domain.schema.Schema;

/** An extension schema that one account has added to a resource type, which is called by its name. */
public record AccountExtension(String resourceType, Schema schema) {}
