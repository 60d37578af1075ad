package io.muster.adapters.admin;

import io.muster.application.activity.VerifyActivity.Verification;
import io.muster.domain.activity.ChainBreak;
import io.muster.domain.activity.ChainPoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether a log is whole: {@code entries} is how many hold; {@code begin} is what the kept ones come after, {@code head}
 * the last one, and {@code broken} the first place that does not hold, with its reason.
 */
record VerificationView(boolean intact, long entries, PointView begin, PointView head, @Nullable BreakView broken) {

  record PointView(long number, String hash) {

    private static PointView of(ChainPoint point) {
      return new PointView(point.number(), point.digest().toString());
    }
  }

  record BreakView(long number, String reason) {

    private static BreakView of(ChainBreak broken) {
      return new BreakView(broken.number(), AccountView.word(broken.reason()));
    }
  }

  static VerificationView of(Verification verification) {
    ChainBreak broken = verification.broken();
    return new VerificationView(broken == null, verification.entries(), PointView.of(verification.chain().begin()),
        PointView.of(verification.chain().head()), broken == null ? null : BreakView.of(broken));
  }
}
