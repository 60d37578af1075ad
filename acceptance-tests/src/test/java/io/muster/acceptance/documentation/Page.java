package io.muster.acceptance.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown, as far as tests read it: its fenced blocks, in order. */
record Page(List<Block> blocks) {

  private static final Pattern PART = Pattern.compile("(?ms)^#+ ([^\\n]+)$|^```([^\\n]*)\\n(.*?)^```$");

  /** {@code language} is the first word behind the fence and {@code word} what follows; {@code heading} is above it. */
  record Block(String heading, String language, String word, String text) {

    boolean is(String wanted) {
      return (language + " " + word).strip().equals(wanted);
    }

    @Override
    public String toString() {
      return heading + ": " + text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    }
  }

  /** A block and those that stand below it, until the next of its kind. */
  record Example(Block block, List<Block> below) {

    @Override
    public String toString() {
      return block.toString();
    }
  }

  static Page ofResource(String path) throws IOException {
    try (InputStream file = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static Page of(String text) {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        heading = matcher.group(1);
      } else {
        String[] words = matcher.group(2).strip().split(" ", 2);
        blocks.add(new Block(heading, words[0], words.length > 1 ? words[1] : "", matcher.group(3)));
      }
    }
    return new Page(List.copyOf(blocks));
  }

  List<Example> examples(String wanted) {
    List<Example> examples = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at).is(wanted)) {
        List<Block> below = blocks.subList(at + 1, blocks.size()).stream()
            .takeWhile(block -> !block.language().equals("yaml"))
            .toList();
        examples.add(new Example(blocks.get(at), below));
      }
    }
    return examples;
  }
}
