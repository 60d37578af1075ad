package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Kind;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes values as YAML: every part in a line of its own, so that two texts can be compared line by line. */
final class YamlText {

  private static final DumpSettings SETTINGS = DumpSettings.builder()
      .setIndent(2)
      .setIndicatorIndent(2)
      .setIndentWithIndicator(true)
      .setSplitLines(false)
      .setBestLineBreak("\n")
      .build();

  private final List<Event> events = new ArrayList<>();

  private YamlText() {}

  static String of(Value value) {
    YamlText text = new YamlText();
    text.events.add(new StreamStartEvent());
    text.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    text.write(value);
    text.events.add(new DocumentEndEvent(false));
    text.events.add(new StreamEndEvent());
    return new Present(SETTINGS).emitToString(text.events.iterator());
  }

  private void write(Value value) {
    switch (value) {
      case Text text -> text(text.value());
      case Bool flag -> plain(String.valueOf(flag.value()));
      case Number number -> plain(number.value().toString());
      case Unassigned _ -> plain("null");
      case Many many -> {
        events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
        many.values().forEach(this::write);
        events.add(new SequenceEndEvent());
      }
      case Complex complex -> {
        events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
        complex.entries().forEach((name, part) -> {
          text(name);
          write(part);
        });
        events.add(new MappingEndEvent());
      }
    }
  }

  /** In quotes where it would be something else than a text without, and escaped where letters cannot be seen. */
  private void text(String text) {
    boolean plain = Kind.ofPlain(text) == Kind.TEXT;
    ScalarStyle style = text.codePoints().anyMatch(Letters::isUnseen)
        ? ScalarStyle.DOUBLE_QUOTED
        : text.contains("\n") ? ScalarStyle.LITERAL : plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    scalar(text, plain, style);
  }

  private void plain(String text) {
    scalar(text, true, ScalarStyle.PLAIN);
  }

  private void scalar(String text, boolean plain, ScalarStyle style) {
    events.add(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(plain, true), text, style));
  }
}
