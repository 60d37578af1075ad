package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.adapters.scim.dialect.Repairs;
import io.muster.application.provisioning.SearchResources;
import io.muster.application.provisioning.SearchResources.Found;
import io.muster.application.provisioning.SearchResources.Search;
import io.muster.domain.access.Caller;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Value.Complex;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers searches, whatever address and method they come by. */
@Component
final class Searches {

  private final SearchResources search;
  private final BaseUrl baseUrl;

  Searches(SearchResources search, BaseUrl baseUrl) {
    this.search = search;
    this.baseUrl = baseUrl;
  }

  /** {@code reading} finds out what the client asks for, in its dialect. */
  ResponseEntity<Complex> answer(
      Caller caller, HttpServletRequest request, Function<ClientDialect, Search> reading) {
    ClientDialect dialect =
        ClientDialect.of(caller.account().settings().dialect(), FilterLimits.DEFAULT, Repairs.of(request));
    Search asked = reading.apply(dialect);
    Found found = search.search(caller, asked);
    Representation representation = new Representation(baseUrl.of(request));
    return ResponseEntity.ok().contentType(ScimMedia.SCIM_JSON).body(ListResponse.of(found, found.items().stream()
        .map(view -> asked.shown().of(view.resource().type())
            .apply(representation.of(view.resource(), view.relations())))
        .toList()));
  }
}
