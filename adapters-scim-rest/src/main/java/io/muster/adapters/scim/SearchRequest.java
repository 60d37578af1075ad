package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.application.provisioning.SearchResources.Criteria;
import io.muster.application.provisioning.SearchResources.Paging;
import io.muster.application.provisioning.SearchResources.Search;
import io.muster.application.provisioning.SearchResources.Shown;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the message that asks for a search (RFC 7644 §3.4.3, and RFC 9865 §3 for {@code cursor}). */
final class SearchRequest {

  private static final String URN = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

  private final Map<String, Value> parts = new HashMap<>();

  private SearchRequest(Complex body) {
    body.entries().forEach((name, value) -> parts.put(name.toLowerCase(Locale.ROOT), value));
  }

  /** Refuses with {@code INVALID_SYNTAX} what is no such message, naming the attribute that is wrong. */
  static Search read(Complex body, Searches.Asked asked, ClientDialect dialect) {
    SearchRequest request = new SearchRequest(body);
    if (request.names("schemas").stream().noneMatch(URN::equalsIgnoreCase)) {
      throw Refusal.invalidSyntax("schemas must name " + URN + ".");
    }
    String filter = request.text("filter");
    String cursor = request.text("cursor");
    Criteria criteria = new Criteria(filter == null || filter.isBlank() ? null : dialect.filter(asked.types(), filter),
        request.text("sortBy"), request.text("sortOrder"));
    Paging paging = new Paging(request.integer("startIndex", Reason.INVALID_VALUE),
        request.integer("count", cursor == null ? Reason.INVALID_VALUE : Reason.INVALID_COUNT), cursor);
    return new Search(asked.types(), criteria, paging,
        new Shown(request.names("attributes"), request.names("excludedAttributes")), asked.base());
  }

  private @Nullable Value part(String name) {
    Value value = parts.get(name.toLowerCase(Locale.ROOT));
    return Value.UNASSIGNED.equals(value) ? null : value;
  }

  private @Nullable String text(String name) {
    return switch (part(name)) {
      case null -> null;
      case Value.Text(String text) -> text;
      case Value _ -> throw Refusal.invalidSyntax(name + " must be a string.");
    };
  }

  private @Nullable Integer integer(String name, Reason otherwise) {
    Value value = part(name);
    if (value == null) {
      return null;
    }
    try {
      if (value instanceof Value.Number(var number)) {
        return number.intValueExact();
      }
    } catch (ArithmeticException tooLargeOrBroken) {
      throw Refusal.of(otherwise, name + " must be an integer.");
    }
    throw Refusal.of(otherwise, name + " must be an integer.");
  }

  private List<String> names(String name) {
    return switch (part(name)) {
      case null -> List.of();
      case Many(List<Value> values) when values.stream().allMatch(Value.Text.class::isInstance) ->
          values.stream().map(value -> ((Value.Text) value).value()).toList();
      case Value _ -> throw Refusal.invalidSyntax(name + " must be a list of strings.");
    };
  }
}
