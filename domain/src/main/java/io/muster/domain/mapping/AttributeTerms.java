package io.muster.domain.mapping;

import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The attributes of a resource type by their paths, as {@code copy} and {@code scope} name them. */
public final class AttributeTerms {

  private AttributeTerms() {}

  /** Attributes of extensions stand behind the URN (RFC 7644 §3.10). */
  public static List<Term> of(ResourceType type) {
    Stream<Term> core = in(type.schema().attributes(), "");
    Stream<Term> extensions = type.extensions().stream()
        .flatMap(extension -> in(extension.schema().attributes(), extension.schema().urn() + ":"));
    return Stream.concat(core, extensions).toList();
  }

  private static Stream<Term> in(AttributeSet attributes, String before) {
    return StreamSupport.stream(attributes.spliterator(), false).flatMap(attribute -> Stream.concat(
        Stream.of(new Term(before + attribute.name(), typeOf(attribute), attribute.description())),
        in(attribute.subAttributes(), before + attribute.name() + ".")));
  }

  private static String typeOf(Attribute attribute) {
    String type = attribute.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return attribute.multiValued() ? type + ", several" : type;
  }
}
