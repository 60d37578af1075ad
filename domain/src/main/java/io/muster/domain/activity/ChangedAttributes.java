package io.muster.domain.activity;

import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.GroupSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells which attributes are different in two documents of one resource, and nothing of their values. */
public final class ChangedAttributes {

  private ChangedAttributes() {}

  /** Whole attributes: {@code name} for a part of it; {@code urn:…:User:department} for one of an extension. */
  public static List<String> between(ResourceType type, Complex before, Complex after) {
    return names(before, after)
        .filter(name -> !same(before, after, name))
        .<String>mapMulti((name, changed) -> attribute(type, name, before, after, changed))
        .toList();
  }

  /** The same; and the members, when somebody came or went. */
  public static List<String> between(
      ResourceType type, Complex before, Complex after, MembershipChange.Effect members) {
    List<String> changed = between(type, before, after);
    return members.isNone()
        ? changed
        : Stream.concat(changed.stream(), Stream.of(GroupSchema.MEMBERS.name())).toList();
  }

  private static void attribute(
      ResourceType type, String name, Complex before, Complex after, Consumer<String> changed) {
    if (!isExtension(type, name)) {
      changed.accept(name);
      return;
    }
    Complex data = dataOf(before, name);
    Complex now = dataOf(after, name);
    names(data, now).filter(part -> !same(data, now, part)).map(part -> name + ":" + part).forEach(changed);
  }

  private static Stream<String> names(Complex before, Complex after) {
    Set<String> names = new LinkedHashSet<>(before.entries().keySet());
    names.addAll(after.entries().keySet());
    return names.stream();
  }

  private static boolean same(Complex before, Complex after, String name) {
    Value former = before.get(name);
    return former != null && former.equals(after.get(name));
  }

  private static boolean isExtension(ResourceType type, String name) {
    return type.schemaNamed(name).filter(schema -> schema != type.schema()).isPresent();
  }

  private static Complex dataOf(Complex document, String urn) {
    return document.get(urn) instanceof Complex data ? data : Complex.EMPTY;
  }
}
