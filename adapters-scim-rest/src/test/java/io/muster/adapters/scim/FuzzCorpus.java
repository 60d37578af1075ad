package io.muster.adapters.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The texts that fuzzing begins with, one a line; everything but plain ASCII is written as a Unicode escape. */
final class FuzzCorpus {

  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  private static final int LONGEST = 400;
  private static final int MOST = 250;

  private FuzzCorpus() {}

  static List<String> of(FuzzTarget target) {
    try {
      return Files.readAllLines(file(target)).stream().map(FuzzCorpus::unescaped).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Keeps the first of them that are not long. */
  static void keep(FuzzTarget target, List<String> texts) {
    try {
      Files.write(file(target), texts.stream().map(FuzzCorpus::escaped).filter(line -> line.length() <= LONGEST)
          .distinct().limit(MOST).toList());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String escaped(String text) {
    return text.chars()
        .mapToObj(letter -> letter >= ' ' && letter < 0x7F && letter != '\\'
            ? String.valueOf((char) letter)
            : String.format("\\u%04x", letter))
        .collect(Collectors.joining());
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      boolean escape = line.charAt(at) == '\\';
      text.append(escape ? (char) Integer.parseInt(line.substring(at + 2, at + 6), 16) : line.charAt(at));
      at += escape ? 5 : 0;
    }
    return text.toString();
  }

  private static Path file(FuzzTarget target) {
    return FOLDER.resolve(target.name().toLowerCase(Locale.ROOT) + ".txt");
  }
}
