package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.muster.domain.activity.ChainedActivity;
import org.jspecify.annotations.Nullable;

/** A line of an export; a {@code damaged} entry has no fields, since what is stored cannot have been written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportedView(long number, String hash, @Nullable Boolean damaged, @JsonUnwrapped @Nullable ActivityView entry) {

  static ExportedView of(ChainedActivity chained) {
    return new ExportedView(chained.point().number(), chained.point().digest().toString(),
        chained.entry() == null ? true : null, chained.entry() == null ? null : ActivityView.of(chained.entry()));
  }
}
