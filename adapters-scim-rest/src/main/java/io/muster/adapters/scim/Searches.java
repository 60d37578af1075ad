package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.adapters.scim.dialect.Repairs;
import io.muster.application.provisioning.SearchResources.Found;
import io.muster.application.provisioning.SearchResources.Search;
import io.muster.application.provisioning.SearchResources;
import io.muster.domain.access.Caller;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers searches, whatever address and method they come by. */
@Component
final class Searches {

  private final SearchResources search;
  private final BaseUrl baseUrl;
  private final FilterLimits filterLimits;

  Searches(SearchResources search, BaseUrl baseUrl, FilterLimits filterLimits) {
    this.search = search;
    this.baseUrl = baseUrl;
    this.filterLimits = filterLimits;
  }

  /** Which resources may be found, and the address that theirs begins with. */
  record Asked(List<ResourceType> types, String base) {}

  /** Reads what the client asks for, in its dialect. */
  interface Reading {

    Search of(Asked asked, ClientDialect dialect);
  }

  ResponseEntity<Complex> answer(
      Caller caller, List<ResourceType> types, HttpServletRequest request, Reading reading) {
    Repairs repairs = Repairs.of(request);
    ClientDialect dialect = ClientDialect.of(caller.account().settings().dialect(), filterLimits, repairs);
    String typeName = types.size() == 1 ? types.getFirst().name() : null;
    String base = baseUrl.of(request);
    if (typeName != null) {
      request.setAttribute(ReadsOnRecord.TYPE, typeName);
    }
    Search asked = reading.of(new Asked(types, base), dialect);
    return shown(asked, search.search(caller, asked), new Representation(base));
  }

  private static ResponseEntity<Complex> shown(Search asked, Found found, Representation representation) {
    return ResponseEntity.ok().contentType(ScimMedia.SCIM_JSON).body(ListResponse.of(found, found.items().stream()
        .map(view -> asked.shown().of(view.resource().type())
            .apply(representation.of(view.resource(), view.relations())))
        .toList()));
  }
}
