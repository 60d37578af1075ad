package io.muster.domain.mapping;

import io.muster.domain.schema.AttributePath;

/**
 * One way for a group to stand for a record, under the name that administrators read: what the group becomes, and the
 * attribute by which the record is found and named.
 */
record GroupRule(String name, RecordKind becomes, AttributePath key) {}
