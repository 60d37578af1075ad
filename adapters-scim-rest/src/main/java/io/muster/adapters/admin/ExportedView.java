package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Evidence;
import org.jspecify.annotations.Nullable;

/** A line of an export; a {@code damaged} entry has no fields, since what is stored cannot have been written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportedView(
    long number,
    String hash,
    @Nullable Boolean damaged,
    @JsonUnwrapped @Nullable ActivityView entry,
    @Nullable String documentHash) {

  static ExportedView of(ChainedActivity chained) {
    long number = chained.point().number();
    String hash = chained.point().digest().toString();
    Evidence entry = chained.entry();
    return entry == null
        ? new ExportedView(number, hash, true, null, null)
        : new ExportedView(number, hash, null, ActivityView.of(entry.activity()), entry.documentHash());
  }
}
