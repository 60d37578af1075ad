package io.muster.domain.mapping;

import io.muster.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mapping as a file: its text as it was saved, under comments that say where it is from and give a checksum of the rest.
 * What was changed by hand, or cut off on the way, no longer fits its checksum.
 */
public record MappingFile(MappingKind kind, String account, int version, String text, String header) {

  private static final Pattern HEADER = Pattern.compile(
      "# Muster mapping: (user|group)\\R# account: ([^\\r\\n]*)\\R# version: (\\d{1,9})\\R# exported: [^\\r\\n]*\\R"
          + "# sha-256: ([0-9a-f]{64})\\R");

  public static MappingFile of(MappingKind kind, String account, int version, Instant at, String text) {
    String header = String.join("\n",
        "# Muster mapping: " + kind.word(),
        "# account: " + account,
        "# version: " + version,
        "# exported: " + at.truncatedTo(ChronoUnit.SECONDS),
        "# sha-256: " + checksum(text)) + "\n";
    return new MappingFile(kind, account, version, text, header);
  }

  /** Refuses with {@code INVALID_VALUE} what was not exported like this, or was changed since. */
  public static MappingFile read(String file) {
    Matcher header = HEADER.matcher(file);
    if (!header.lookingAt()) {
      throw Refusal.invalidValue("The file is no exported mapping: it must begin with the lines that an export writes.");
    }
    String text = file.substring(header.end());
    if (!checksum(text).equals(header.group(4))) {
      throw Refusal.invalidValue("The file was changed or cut off since it was exported: its checksum does not fit."
          + " Save a mapping that was edited by hand as a new version instead.");
    }
    MappingKind kind = Arrays.stream(MappingKind.values())
        .filter(each -> each.word().equals(header.group(1)))
        .findFirst()
        .orElseThrow();
    return new MappingFile(kind, header.group(2), Integer.parseInt(header.group(3)), text, header.group());
  }

  /** The whole file. */
  public String content() {
    return header + text;
  }

  /** Of the text with one kind of line ends, whichever the file came to have on its way. */
  private static String checksum(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
