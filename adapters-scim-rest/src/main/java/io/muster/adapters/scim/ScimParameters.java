package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.application.provisioning.SearchResources.Criteria;
import io.muster.application.provisioning.SearchResources.Paging;
import io.muster.application.provisioning.SearchResources.Search;
import io.muster.application.provisioning.SearchResources.Shown;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.schema.ResourceType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the query parameters and headers of RFC 7644. */
final class ScimParameters {

  private ScimParameters() {}

  static Projection projection(HttpServletRequest request, ResourceType type) {
    return Projection.of(type, names(request, "attributes"), names(request, "excludedAttributes"));
  }

  /** A search over what is asked for; RFC 9865 §2 has a cursor without a value ask for the first page. */
  static Search search(HttpServletRequest request, Searches.Asked asked, ClientDialect dialect) {
    String filter = text(request, "filter");
    String cursor = request.getParameter("cursor");
    Criteria criteria = new Criteria(filter == null ? null : dialect.filter(asked.types(), filter),
        text(request, "sortBy"), text(request, "sortOrder"));
    Paging paging = new Paging(integer(request, "startIndex", Reason.INVALID_VALUE),
        integer(request, "count", cursor == null ? Reason.INVALID_VALUE : Reason.INVALID_COUNT), cursor);
    return new Search(asked.types(), criteria, paging,
        new Shown(names(request, "attributes"), names(request, "excludedAttributes")), asked.base());
  }

  static Precondition ifMatch(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    return header == null ? Precondition.NONE : Precondition.of(header);
  }

  static Precondition ifNoneMatch(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return header == null ? Precondition.NONE : Precondition.of(header);
  }

  private static List<String> names(HttpServletRequest request, String parameter) {
    String[] values = request.getParameterValues(parameter);
    return values == null
        ? List.of()
        : Arrays.stream(values).flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  private static @Nullable String text(HttpServletRequest request, String parameter) {
    String value = request.getParameter(parameter);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable Integer integer(HttpServletRequest request, String parameter, Reason otherwise) {
    String value = text(request, parameter);
    try {
      return value == null ? null : Integer.valueOf(value.strip());
    } catch (NumberFormatException noInteger) {
      throw Refusal.of(otherwise, parameter + " must be an integer.");
    }
  }
}
