package io.muster.adapters.expression.document;

import io.muster.adapters.expression.document.Node.Entries;
import io.muster.adapters.expression.document.Node.Entry;
import io.muster.adapters.expression.document.Node.Items;
import io.muster.adapters.expression.document.Node.Kind;
import io.muster.adapters.expression.document.Node.Scalar;
import io.muster.adapters.expression.document.Node.Spot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document from a text, event by event, so that nothing is built before it is known to be small. Of YAML it
 * takes what JSON has, in YAML's spelling: no anchors, aliases and tags, no second document, and no name twice.
 */
final class YamlTree {

  private static final int DEEPEST = 24;

  private final Iterator<Event> events;
  private final TextPlaces places;
  private int depth;

  private YamlTree(String text) {
    this.events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
    this.places = new TextPlaces(text);
  }

  static Node read(String text) {
    try {
      return new YamlTree(text).document();
    } catch (YamlEngineException failure) {
      throw SyntaxFlaws.of(failure, text);
    }
  }

  private Node document() {
    Event first = nextBut(Event.ID.StreamStart);
    if (first.getEventId() == Event.ID.StreamEnd) {
      throw SyntaxFlaws.at(new Spot(1, 1), "there is no mapping here: the text is empty");
    }
    Node root = node(nextBut(Event.ID.DocumentStart));
    Event after = nextBut(Event.ID.DocumentEnd);
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw SyntaxFlaws.at(spot(after), "a second document begins here; a mapping is one");
    }
    return root;
  }

  /** The next event, or that after it when it is one that only opens or closes something. */
  private Event nextBut(Event.ID frame) {
    Event next = events.next();
    return next.getEventId() == frame ? events.next() : next;
  }

  private Node node(Event event) {
    refuseWhatJsonHasNot(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (++depth > DEEPEST) {
      throw SyntaxFlaws.at(spot(event), "this is nested too deeply");
    }
    Node node = event instanceof MappingStartEvent ? entries(spot(event)) : items(spot(event));
    depth--;
    return node;
  }

  private static void refuseWhatJsonHasNot(Event event) {
    if (event.getEventId() == Event.ID.Alias) {
      throw SyntaxFlaws.at(spot(event), "aliases are not allowed; put a text that begins with * in quotes");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw SyntaxFlaws.at(spot(event), "anchors are not allowed; put a text that begins with & in quotes");
    }
    Optional<String> tag = switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
    if (tag.isPresent()) {
      throw SyntaxFlaws.at(spot(event), "tags are not allowed; put a text that begins with ! in quotes");
    }
  }

  private Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    Spot start = spot(event);
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw SyntaxFlaws.at(start, "this has half of a letter that takes two \\u escapes");
    }
    return new Scalar(text, event.isPlain() ? Kind.ofPlain(text) : Kind.TEXT, start, places.of(event, start));
  }

  private Items items(Spot start) {
    List<Node> nodes = new ArrayList<>();
    for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
      nodes.add(node(next));
    }
    return new Items(List.copyOf(nodes), start);
  }

  private Entries entries(Spot start) {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
      if (!(node(next) instanceof Scalar name)) {
        throw SyntaxFlaws.at(spot(next), "a name must be a text, and no list or object");
      }
      if (!names.add(name.text())) {
        throw SyntaxFlaws.at(name.at(), "the name " + Problems.shortened(name.text()) + " stands here a second time");
      }
      entries.add(new Entry(name, node(events.next())));
    }
    return new Entries(List.copyOf(entries), start);
  }

  private static Spot spot(Event event) {
    return event.getStartMark().map(YamlTree::spot).orElse(new Spot(1, 1));
  }

  static Spot spot(Mark mark) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
