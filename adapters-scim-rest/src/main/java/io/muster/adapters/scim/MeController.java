package io.muster.adapters.scim;

import io.muster.domain.access.Caller;
import io.muster.domain.resource.Value.Complex;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The user that {@code /Me} stands for (RFC 7644 §3.11), answered as at its permanent address. */
@RestController
@RequestMapping({"/scim/v2/" + MeAlias.SEGMENT, "/scim/" + MeAlias.SEGMENT})
class MeController {

  private final ResourceController resources;
  private final BaseUrl baseUrl;

  MeController(ResourceController resources, BaseUrl baseUrl) {
    this.resources = resources;
    this.baseUrl = baseUrl;
  }

  @GetMapping
  ResponseEntity<?> get(Caller caller, HttpServletRequest request) {
    String id = idOf(caller);
    return located(resources.get(caller, MeAlias.ENDPOINT, id, request), id, request);
  }

  @PutMapping(consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<?> replace(Caller caller, @RequestBody Complex body, HttpServletRequest request) {
    String id = idOf(caller);
    return located(resources.replace(caller, MeAlias.ENDPOINT, id, body, request), id, request);
  }

  @PatchMapping(consumes = {ScimMedia.SCIM_JSON_TEXT, "application/json"})
  ResponseEntity<?> patch(Caller caller, @RequestBody Complex body, HttpServletRequest request) {
    String id = idOf(caller);
    return located(resources.patch(caller, MeAlias.ENDPOINT, id, body, request), id, request);
  }

  @DeleteMapping
  ResponseEntity<Void> delete(Caller caller, HttpServletRequest request) {
    String id = idOf(caller);
    return located(resources.delete(caller, MeAlias.ENDPOINT, id, request), id, request);
  }

  /** RFC 7644 §3.11 leaves what would be created "at the discretion of the service provider". */
  @PostMapping
  ResponseEntity<?> create() {
    throw MeAlias.notCreated();
  }

  private static String idOf(Caller caller) {
    return MeAlias.of(caller.account().settings());
  }

  /** "In any response, the HTTP 'Location' header MUST be the permanent location of the aliased resource". */
  private <T> ResponseEntity<T> located(ResponseEntity<T> answer, String id, HttpServletRequest request) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .location(URI.create(baseUrl.of(request) + "/" + MeAlias.ENDPOINT + "/" + id))
        .body(answer.getBody());
  }
}
