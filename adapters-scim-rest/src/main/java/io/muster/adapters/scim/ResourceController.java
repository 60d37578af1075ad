package io.muster.adapters.scim;

import io.muster.adapters.scim.dialect.ClientDialect;
import io.muster.adapters.scim.dialect.Repair;
import io.muster.adapters.scim.dialect.Repairs;
import io.muster.application.activity.Attempt;
import io.muster.application.discovery.Catalogs;
import io.muster.application.provisioning.CreateResource;
import io.muster.application.provisioning.DeleteResource;
import io.muster.application.provisioning.GetResource;
import io.muster.application.provisioning.PatchResource;
import io.muster.application.provisioning.ReplaceResource;
import io.muster.application.provisioning.ResourceView;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import io.muster.domain.activity.Operation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.projection.Projection;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The resources of every type (RFC 7644 §3.3 to §3.6): one controller, led by the account's catalog. */
@RestController
@RequestMapping({
  "/scim/v2/{endpoint:(?!" + ResourceController.RESERVED + ").+}",
  "/scim/{endpoint:(?!v2$|" + ResourceController.RESERVED + ").+}"
})
class ResourceController {

  /** The addresses of discovery documents, searches, bulk requests and of {@code /Me}, where no resource type can be. */
  static final String RESERVED =
      "ServiceProviderConfig$|ResourceTypes$|Schemas$|\\.search$|Bulk$|" + MeAlias.SEGMENT + "$";

  private final Catalogs catalogs;
  private final Operations operations;
  private final Searches searches;
  private final BaseUrl baseUrl;
  private final FilterLimits filterLimits;

  ResourceController(
      Catalogs catalogs, Operations operations, Searches searches, BaseUrl baseUrl, FilterLimits filterLimits) {
    this.catalogs = catalogs;
    this.operations = operations;
    this.searches = searches;
    this.baseUrl = baseUrl;
    this.filterLimits = filterLimits;
  }

  @PostMapping(consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<?> create(
      Caller caller, @PathVariable String endpoint, @RequestBody Complex body, HttpServletRequest request) {
    ResourceType type = typeAt(caller, endpoint);
    CreateResource.Command command = operations.recorder().attempt(
        attempt(caller, Operation.CREATE, type, null, request),
        () -> new CreateResource.Command(type, dialect(caller, request).resource(type, body),
            ScimParameters.projection(request, type), Repairs.of(request).names()));
    ResourceView view = operations.create().create(caller, command);
    return answer(HttpStatus.CREATED, view, command.projection(), request);
  }

  @GetMapping
  ResponseEntity<Complex> list(Caller caller, @PathVariable String endpoint, HttpServletRequest request) {
    return searches.answer(caller, List.of(typeAt(caller, endpoint)), request,
        (asked, dialect) -> ScimParameters.search(request, asked, dialect));
  }

  /** RFC 7644 §3.4.3: like a GET of the list, with nothing of it in the address. */
  @PostMapping(path = "/.search", consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<Complex> search(
      Caller caller, @PathVariable String endpoint, @RequestBody Complex body, HttpServletRequest request) {
    return searches.answer(caller, List.of(typeAt(caller, endpoint)), request,
        (asked, dialect) -> SearchRequest.read(body, asked, dialect));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> get(
      Caller caller, @PathVariable String endpoint, @PathVariable String id, HttpServletRequest request) {
    ResourceType type = typeAt(caller, endpoint);
    request.setAttribute(ReadsOnRecord.TYPE, type.name());
    Projection projection = ScimParameters.projection(request, type);
    ResourceView view = operations.get().get(caller, new GetResource.Query(type, id, projection));
    Precondition known = ScimParameters.ifNoneMatch(request);
    return known.names(view.resource().meta())
        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(view.resource().meta().etag()).build()
        : answer(HttpStatus.OK, view, projection, request);
  }

  @PutMapping(path = "/{id}", consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<?> replace(
      Caller caller,
      @PathVariable String endpoint,
      @PathVariable String id,
      @RequestBody Complex body,
      HttpServletRequest request) {
    ResourceType type = typeAt(caller, endpoint);
    ReplaceResource.Command command = operations.recorder().attempt(
        attempt(caller, Operation.REPLACE, type, id, request),
        () -> new ReplaceResource.Command(type, id, dialect(caller, request).resource(type, body),
            ScimParameters.ifMatch(request), ScimParameters.projection(request, type), Repairs.of(request).names()));
    ResourceView view = operations.replace().replace(caller, command);
    return answer(HttpStatus.OK, view, command.projection(), request);
  }

  @PatchMapping(path = "/{id}", consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<?> patch(
      Caller caller,
      @PathVariable String endpoint,
      @PathVariable String id,
      @RequestBody Complex body,
      HttpServletRequest request) {
    ResourceType type = typeAt(caller, endpoint);
    PatchResource.Command command = operations.recorder().attempt(
        attempt(caller, Operation.PATCH, type, id, request),
        () -> new PatchResource.Command(type, id,
            PatchReader.read(type, body, dialect(caller, request), filterLimits)
                .at(baseUrl.of(request)),
            ScimParameters.ifMatch(request), ScimParameters.projection(request, type), Repairs.of(request).names()));
    PatchResource.Result result = operations.patch().patch(caller, command);
    if (!result.created().isEmpty()) {
      Repairs.of(request).add(Repair.ELEMENT_CREATED);
    }
    return result.view() == null
        ? headed(HttpStatus.NO_CONTENT, result.resource(), request).build()
        : answer(HttpStatus.OK, result.view(), command.projection(), request);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(
      Caller caller, @PathVariable String endpoint, @PathVariable String id, HttpServletRequest request) {
    operations.delete().delete(caller,
        new DeleteResource.Command(
            typeAt(caller, endpoint), id, ScimParameters.ifMatch(request), Repairs.of(request).names()));
    return ResponseEntity.noContent().build();
  }

  private ResourceType typeAt(Caller caller, String endpoint) {
    return catalogs.of(caller.account()).servedAt(endpoint)
        .orElseThrow(() -> Refusal.notFound("No resource type is served at this address."));
  }

  private ClientDialect dialect(Caller caller, HttpServletRequest request) {
    return ClientDialect.of(caller.account().settings().dialect(), filterLimits, Repairs.of(request));
  }

  private static Attempt attempt(
      Caller caller, Operation operation, ResourceType type, @Nullable String id, HttpServletRequest request) {
    return Attempt.by(caller, operation, type.name(), id, Repairs.of(request)::names);
  }

  private ResponseEntity<?> answer(
      HttpStatus status, ResourceView view, Projection projection, HttpServletRequest request) {
    Representation representation = new Representation(baseUrl.of(request));
    return headed(status, view.resource(), request)
        .contentType(ScimMedia.SCIM_JSON)
        .body(view.more() == null
            ? projection.apply(representation.of(view.resource(), view.relations()))
            : new LargeGroup(view, view.more(), representation, projection));
  }

  private ResponseEntity.BodyBuilder headed(HttpStatus status, Resource resource, HttpServletRequest request) {
    String location = new Representation(baseUrl.of(request)).locationOf(resource.type(), resource.id());
    return ResponseEntity.status(status).location(URI.create(location)).eTag(resource.meta().etag());
  }
}
