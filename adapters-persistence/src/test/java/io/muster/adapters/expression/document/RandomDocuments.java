package io.muster.adapters.expression.document;

import io.muster.domain.mapping.Located;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingDocument.AssignmentText;
import io.muster.domain.mapping.MappingDocument.BecomesText;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.IntermediateText;
import io.muster.domain.mapping.MappingDocument.RuleText;
import io.muster.domain.mapping.MappingDocument.SourceText;
import io.muster.domain.mapping.MappingDocument.SourceText.ConstantText;
import io.muster.domain.mapping.MappingDocument.SourceText.CopyText;
import io.muster.domain.mapping.MappingDocument.SourceText.ExpressionText;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Place;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up documents that say whatever a document can say, in whatever letters. */
record RandomDocuments(Random random) {

  static final Place NOWHERE = new Place("", 0, 0);

  private static final List<String> LETTERS = List.of(
      "a", "B", "7", " ", "  ", "\n", "\r", "\t", "\"", "'", "\\", ":", ": ", " #", "#", "- ", "-", "?", "!", "&", "*", "|",
      ">", "%", "@", "`", "{", "}", "[", "]", ",", "~", "null", "true", "<<", "---", "...", "0x1", ".5", "é", "😀", "\u0000",
      "\u0007", "\u007f", "\u0085", "\u00a0", "\u2028", "\u200d", "\uFEFF", "\uFFFE", new String(Character.toChars(0xE0041)));

  MappingDocument document() {
    MappingKind kind = pick(MappingKind.values());
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    some(3, this::text).forEach(name -> tables.put(name, table()));
    return new MappingDocument(kind, some(4, () -> rule(kind)).toList(), tables);
  }

  private Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    some(4, this::anyText).forEach(key -> table.put(key, anyText()));
    return table;
  }

  private RuleText rule(MappingKind kind) {
    return new RuleText(located(), sometimes(this::located), some(2, this::text).distinct()
        .map(name -> new IntermediateText(new Located(name, NOWHERE), located())).toList(),
        sometimes(this::located), some(3, this::text).distinct().map(this::assignment).toList(),
        kind == MappingKind.USER ? null : sometimes(this::becomes));
  }

  private BecomesText becomes() {
    return new BecomesText(located(), sometimes(this::source), random.nextBoolean());
  }

  private AssignmentText assignment(String field) {
    return new AssignmentText(new Located(field, NOWHERE), source(), pick(WriteMode.values()), pick(Blank.values()));
  }

  private SourceText source() {
    return switch (random.nextInt(3)) {
      case 0 -> new CopyText(located());
      case 1 -> new ConstantText(value(3), NOWHERE);
      default -> new ExpressionText(located());
    };
  }

  private Value value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> Value.of(anyText());
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> Value.UNASSIGNED;
      case 3 -> new Value.Number(new BigDecimal(String.valueOf(random.nextInt(2_000) - 1_000))
          .movePointLeft(random.nextInt(5)).setScale(random.nextInt(4), RoundingMode.DOWN));
      case 4 -> new Many(some(3, () -> value(depth - 1)).toList());
      default -> {
        Map<String, Value> parts = new LinkedHashMap<>();
        some(3, this::anyText).forEach(name -> parts.put(name, value(depth - 1)));
        yield new Complex(parts);
      }
    };
  }

  private Located located() {
    return new Located(text(), NOWHERE);
  }

  /** Not blank, as all that a document speaks of. */
  private String text() {
    String text = anyText();
    return text.isBlank() ? "x" + text : text;
  }

  private String anyText() {
    StringBuilder text = new StringBuilder();
    some(8, () -> LETTERS.get(random.nextInt(LETTERS.size()))).forEach(text::append);
    return text.toString();
  }

  private <T> Stream<T> some(int most, Supplier<T> maker) {
    return Stream.generate(maker).limit(random.nextInt(most + 1)).toList().stream();
  }

  private <T> @Nullable T sometimes(Supplier<T> maker) {
    return random.nextBoolean() ? maker.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
