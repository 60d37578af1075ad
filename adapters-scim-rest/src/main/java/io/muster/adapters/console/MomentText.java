package io.muster.adapters.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A time as pages write it: to the second, in UTC, so that everybody who reads a page aloud means the same. */
@Component("momentText")
public class MomentText {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public String of(Instant time) {
    return FORM.format(time);
  }
}
