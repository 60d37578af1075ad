package io.muster.adapters.persistence.resource;

import io.muster.domain.account.AccountId;
import io.muster.domain.schema.ResourceType;

/** Whose resources a filter is about, and whose SQL it becomes. */
record Scope(AccountId account, ResourceType type, Dialect dialect) {}
