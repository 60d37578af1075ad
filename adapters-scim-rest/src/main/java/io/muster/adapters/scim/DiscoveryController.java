package io.muster.adapters.scim;

import io.muster.application.discovery.Catalogs;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.SchemaCatalog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What a client can find out about the service provider (RFC 7644 §4). */
@RestController
@RequestMapping({"/scim/v2", "/scim"})
class DiscoveryController {

  private final Catalogs catalogs;
  private final BaseUrl baseUrl;
  private final ScimLimits limits;

  DiscoveryController(Catalogs catalogs, BaseUrl baseUrl, ScimLimits limits) {
    this.catalogs = catalogs;
    this.baseUrl = baseUrl;
    this.limits = limits;
  }

  @GetMapping("/ServiceProviderConfig")
  ResponseEntity<Complex> serviceProviderConfig(Caller caller, HttpServletRequest request) {
    refuseFilter(request);
    return answer(new DiscoveryDocuments(baseUrl.of(request)).serviceProviderConfig(caller.account().settings(), limits));
  }

  @GetMapping("/ResourceTypes")
  ResponseEntity<Complex> resourceTypes(Caller caller, HttpServletRequest request) {
    refuseFilter(request);
    DiscoveryDocuments documents = new DiscoveryDocuments(baseUrl.of(request));
    return answer(ListResponse.ofAll(catalog(caller).resourceTypes().stream().map(documents::resourceType).toList()));
  }

  @GetMapping("/ResourceTypes/{id}")
  ResponseEntity<Complex> resourceType(Caller caller, @PathVariable String id, HttpServletRequest request) {
    refuseFilter(request);
    DiscoveryDocuments documents = new DiscoveryDocuments(baseUrl.of(request));
    return answer(catalog(caller).resourceTypeOf(id).map(documents::resourceType)
        .orElseThrow(() -> Refusal.notFound("There is no resource type of that id.")));
  }

  @GetMapping("/Schemas")
  ResponseEntity<Complex> schemas(Caller caller, HttpServletRequest request) {
    refuseFilter(request);
    DiscoveryDocuments documents = new DiscoveryDocuments(baseUrl.of(request));
    return answer(ListResponse.ofAll(catalog(caller).schemas().stream().map(documents::schema).toList()));
  }

  /** URNs are the same in any case (RFC 8141 §3.1), so that the address of a schema is too. */
  @GetMapping("/Schemas/{urn}")
  ResponseEntity<Complex> schema(Caller caller, @PathVariable String urn, HttpServletRequest request) {
    refuseFilter(request);
    DiscoveryDocuments documents = new DiscoveryDocuments(baseUrl.of(request));
    return answer(catalog(caller).schemaNamed(urn).map(documents::schema)
        .orElseThrow(() -> Refusal.notFound("There is no schema of that URN.")));
  }

  /** RFC 7644 §3.2 has clients only read them; otherwise they would be taken for resource types that are not there. */
  @RequestMapping(
      path = {"/ServiceProviderConfig", "/ResourceTypes", "/ResourceTypes/{id}", "/Schemas", "/Schemas/{urn}"},
      method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
  ResponseEntity<Complex> change(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
    throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET", "HEAD"));
  }

  private SchemaCatalog catalog(Caller caller) {
    return catalogs.of(caller.account());
  }

  /** RFC 7644 §4: "If a "filter" is provided, the service provider SHOULD respond with HTTP status code 403". */
  private static void refuseFilter(HttpServletRequest request) {
    if (request.getParameter("filter") != null) {
      throw Refusal.of(Refusal.Reason.FORBIDDEN, "Discovery documents cannot be filtered.");
    }
  }

  private static ResponseEntity<Complex> answer(Complex body) {
    return ResponseEntity.ok().contentType(ScimMedia.SCIM_JSON).body(body);
  }
}
