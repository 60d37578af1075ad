package io.muster.domain.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text is read as a dateTime (RFC 7643 §2.3.5, xsd:dateTime): any number of decimals, of which nine count; an offset,
 * or UTC where none is given.
 */
public final class Moment {

  private static final Pattern XSD_DATE_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,9})\\d*)?(Z|[+-]\\d\\d:\\d\\d)?");

  private Moment() {}

  public static Optional<Instant> parse(String text) {
    Matcher matcher = XSD_DATE_TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String decimals = matcher.group(2) == null ? "" : "." + matcher.group(2);
      ZoneOffset offset = matcher.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(matcher.group(3));
      return Optional.of(LocalDateTime.parse(matcher.group(1) + decimals).toInstant(offset));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
