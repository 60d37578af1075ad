package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.application.provisioning.SearchResources.Search;
import io.muster.domain.Refusal;
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

  static Search search(HttpServletRequest request, ResourceType type, ClientDialect dialect, String base) {
    String filter = text(request, "filter");
    return new Search(type, filter == null ? null : dialect.filter(List.of(type), filter),
        integer(request, "startIndex"), integer(request, "count"), projection(request, type), base);
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

  private static @Nullable Integer integer(HttpServletRequest request, String parameter) {
    String value = text(request, parameter);
    try {
      return value == null ? null : Integer.valueOf(value.strip());
    } catch (NumberFormatException noInteger) {
      throw Refusal.invalidValue(parameter + " must be an integer.");
    }
  }
}
