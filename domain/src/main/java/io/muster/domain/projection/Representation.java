package io.muster.domain.projection;

import io.muster.domain.group.Member;
import io.muster.domain.group.Membership;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource as clients see it: the stored document, and around it all that Muster knows (RFC 7643 §3). */
public final class Representation {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String base;

  /** For resources served below {@code base}, such as {@code https://scim.example.com/scim/v2}, without a slash at its end. */
  public Representation(String base) {
    this.base = base;
  }

  public Complex of(Resource resource, Relations relations) {
    Map<String, Value> shown = new LinkedHashMap<>();
    shown.put("schemas", schemas(resource));
    shown.put("id", Value.of(resource.id().toString()));
    shown.putAll(resource.attributes().entries());
    if (!relations.members().isEmpty()) {
      shown.put("members", new Many(relations.members().stream().<Value>map(this::member).toList()));
    }
    if (!relations.groups().isEmpty()) {
      shown.put("groups", new Many(relations.groups().stream().map(this::membership).toList()));
    }
    shown.put("meta", meta(resource));
    return new Complex(shown);
  }

  public String locationOf(ResourceType type, ResourceId id) {
    return base + type.endpoint() + "/" + id;
  }

  /** RFC 7643 §3: the core schema, and each extension whose data is there. */
  private static Value schemas(Resource resource) {
    List<Value> urns = new ArrayList<>();
    urns.add(Value.of(resource.type().schema().urn()));
    for (ResourceType.Extension extension : resource.type().extensions()) {
      Schema schema = extension.schema();
      if (resource.attributes().get(schema.urn()) != null) {
        urns.add(Value.of(schema.urn()));
      }
    }
    return new Many(urns);
  }

  /** One member of a group, as an element of {@code members}. */
  public Complex member(Member member) {
    return switch (member.kind()) {
      case USER -> reference(member.id(), "/Users/", member.display(), "User");
      case GROUP -> reference(member.id(), "/Groups/", member.display(), "Group");
    };
  }

  private Value membership(Membership membership) {
    return reference(membership.group(), "/Groups/", membership.display(), membership.direct() ? "direct" : "indirect");
  }

  private Complex reference(ResourceId id, String endpoint, @Nullable String display, String type) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("value", Value.of(id.toString()));
    parts.put("$ref", Value.of(base + endpoint + id));
    if (display != null) {
      parts.put("display", Value.of(display));
    }
    parts.put("type", Value.of(type));
    return new Complex(parts);
  }

  private Value meta(Resource resource) {
    Meta meta = resource.meta();
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("resourceType", Value.of(resource.type().name()));
    parts.put("created", Value.of(timestamp(meta.created())));
    parts.put("lastModified", Value.of(timestamp(meta.lastModified())));
    parts.put("location", Value.of(locationOf(resource.type(), resource.id())));
    parts.put("version", Value.of(meta.etag()));
    return new Complex(parts);
  }

  private static String timestamp(Instant instant) {
    return TIMESTAMP.format(instant);
  }
}
