package io.muster.application.discovery;

import io.muster.application.port.Resources;
import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.search.Query;
import org.jspecify.annotations.Nullable;

/** Tells whether resources have values of an extension that is about to change. */
final class UsedValues {

  private final Resources resources;
  private final AccountId account;
  private final ResourceType type;
  private final Schema extension;

  /** Of an extension of that type, which has it. */
  UsedValues(Resources resources, AccountId account, ResourceType type, Schema extension) {
    this.resources = resources;
    this.account = account;
    this.type = type;
    this.extension = extension;
  }

  /** Refuses with {@code CONFLICT} when a resource has a value of the attribute, or of any where it is null. */
  void requireNone(@Nullable String attribute, String change) {
    String filter = attribute == null
        ? "schemas eq \"" + extension.urn() + "\""
        : extension.urn() + ":" + attribute + " pr";
    Filter having = FilterParser.parse(type, filter, FilterLimits.DEFAULT);
    long holders = resources.search(account, type, new Query(having, 1, 0)).total();
    if (holders > 0) {
      String what = attribute == null ? extension.urn() : attribute;
      throw Refusal.conflict(change + ", but " + holders + " " + type.name() + " resource"
          + (holders == 1 ? " has" : "s have") + " a value of " + what + ".");
    }
  }
}
