package io.muster.adapters.admin;

import io.muster.application.provisioning.InspectResources;
import io.muster.application.provisioning.ResourceView;
import io.muster.application.provisioning.SearchResources.Found;
import io.muster.domain.access.Administrator;
import io.muster.domain.projection.Representation;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users and groups as their clients see them, for whoever administers the account. */
@RestController
@RequestMapping(path = "/api/v1/accounts/{account}", produces = "application/json")
@Tag(name = "SCIM records", description = "What was provisioned, as SCIM shows it")
class ScimRecordController {

  private final InspectResources inspectResources;
  private final ScimAddress address;

  ScimRecordController(InspectResources inspectResources, ScimAddress address) {
    this.inspectResources = inspectResources;
    this.address = address;
  }

  @Operation(summary = "SCIM users that a SCIM filter (RFC 7644 §3.4.2.2) matches, or all; read on with next_cursor")
  @GetMapping("/scim-users")
  Listing<Map<String, @Nullable Object>> users(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String filter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count,
      HttpServletRequest request) {
    String base = address.of(request);
    Found found = inspectResources.list(administrator, new InspectResources.Query(
        CoreResourceTypes.USER, filter, cursor, Listing.limit(count), base));
    List<Map<String, @Nullable Object>> items = found.items().stream().map(view -> document(base, view)).toList();
    return new Listing<>(items, found.nextCursor());
  }

  @Operation(summary = "A SCIM user as its client sees it")
  @GetMapping("/scim-users/{id}")
  Map<String, @Nullable Object> user(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      HttpServletRequest request) {
    return document(address.of(request), inspectResources.get(administrator, CoreResourceTypes.USER, id));
  }

  @Operation(summary = "A SCIM group as its client sees it, without its members")
  @GetMapping("/scim-groups/{id}")
  Map<String, @Nullable Object> group(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      HttpServletRequest request) {
    return document(address.of(request), inspectResources.get(administrator, CoreResourceTypes.GROUP, id));
  }

  private static Map<String, @Nullable Object> document(String base, ResourceView view) {
    return new Representation(base).of(view.resource(), view.relations()).plainEntries();
  }
}
