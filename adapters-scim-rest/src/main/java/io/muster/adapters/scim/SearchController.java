package io.muster.adapters.scim;

import io.muster.application.discovery.Catalogs;
import io.muster.domain.access.Caller;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches over all resource types (RFC 7644 §3.4.2.1, and §3.4.3 at the root). */
@RestController
@RequestMapping({"/scim/v2", "/scim"})
class SearchController {

  private final Catalogs catalogs;
  private final Searches searches;

  SearchController(Catalogs catalogs, Searches searches) {
    this.catalogs = catalogs;
    this.searches = searches;
  }

  @GetMapping
  ResponseEntity<Complex> list(Caller caller, HttpServletRequest request) {
    return searches.answer(caller, types(caller), request,
        (asked, dialect) -> ScimParameters.search(request, asked, dialect));
  }

  @PostMapping(path = "/.search", consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<Complex> search(Caller caller, @RequestBody Complex body, HttpServletRequest request) {
    return searches.answer(caller, types(caller), request,
        (asked, dialect) -> SearchRequest.read(body, asked, dialect));
  }

  private List<ResourceType> types(Caller caller) {
    return catalogs.of(caller.account()).resourceTypes();
  }
}
