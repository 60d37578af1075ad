package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.muster.application.directory.CountLinks;
import io.muster.application.directory.GetOrganization;
import io.muster.application.directory.ListOrganizations;
import io.muster.application.directory.OrganizationDetails;
import io.muster.application.directory.SaveOrganization;
import io.muster.application.directory.SaveOrganization.Fields;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.mapping.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/organizations", produces = "application/json")
@Tag(name = "Organizations", description = "The organizations that people belong to")
class OrganizationController {

  private final ListOrganizations listOrganizations;
  private final GetOrganization getOrganization;
  private final SaveOrganization saveOrganization;
  private final CountLinks countLinks;

  OrganizationController(
      ListOrganizations listOrganizations,
      GetOrganization getOrganization,
      SaveOrganization saveOrganization,
      CountLinks countLinks) {
    this.listOrganizations = listOrganizations;
    this.getOrganization = getOrganization;
    this.saveOrganization = saveOrganization;
    this.countLinks = countLinks;
  }

  /** {@code default} is where people belong who belong nowhere else. */
  record OrganizationView(
      UUID id,
      String name,
      boolean disabled,
      @Nullable Reference parent,
      @Nullable Reference manager,
      @JsonProperty("default") boolean isDefault,
      @Nullable String source,
      @Nullable String sourceId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reference> groups,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long people) {

    static OrganizationView of(OrganizationDetails details) {
      return of(details.organization(), Reference.to(details.parent()), Reference.to(details.manager()));
    }

    /** The SCIM groups that stand for it, and how many people belong to it; a list leaves them out. */
    OrganizationView with(CountLinks.Links links) {
      return new OrganizationView(id, name, disabled, parent, manager, isDefault, source, sourceId,
          links.groups().stream().map(Reference::toGroup).toList(), links.people());
    }

    static OrganizationView of(Organization organization) {
      return of(organization,
          Reference.to(organization.parent() == null ? null : organization.parent().value()),
          Reference.to(organization.manager() == null ? null : organization.manager().value()));
    }

    private static OrganizationView of(
        Organization organization, @Nullable Reference parent, @Nullable Reference manager) {
      return new OrganizationView(organization.id().value(), organization.name(), organization.disabled(), parent,
          manager, organization.isDefault(), organization.source() == null ? null : organization.source().name(),
          organization.source() == null ? null : organization.source().id(), null, null);
    }
  }

  @Operation(summary = "Organizations, by name; read on with next_cursor")
  @GetMapping
  Listing<OrganizationView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    return Listing.of(
        listOrganizations.list(administrator,
            new ListOrganizations.Query(name, Listing.after(cursor, OrganizationId::new), Listing.limit(count))),
        OrganizationView::of, organization -> organization.id().value());
  }

  @Operation(summary = "An organization, the SCIM groups that stand for it, and how many people belong to it")
  @GetMapping("/{id}")
  OrganizationView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    OrganizationId organization = new OrganizationId(Listing.Ids.require(id));
    return OrganizationView.of(getOrganization.get(administrator, organization))
        .with(countLinks.count(administrator, new Target.ToOrganization(organization)));
  }

  @Operation(summary = "Create an organization: name, disabled, parent, manager, default")
  @PostMapping(consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  OrganizationView create(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @RequestBody JsonNode body) {
    return save(administrator, null, body);
  }

  @Operation(summary = "Change an organization; what is not given stays")
  @PatchMapping(path = "/{id}", consumes = "application/json")
  OrganizationView change(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @RequestBody JsonNode body) {
    return save(administrator, new OrganizationId(Listing.Ids.require(id)), body);
  }

  private OrganizationView save(Administrator administrator, @Nullable OrganizationId id, JsonNode body) {
    RecordChange change = RecordChange.of(body, "name", "disabled", "parent", "manager", "default");
    return OrganizationView.of(saveOrganization.save(administrator, new SaveOrganization.Command(id, present ->
        new Fields(
            change.text("name", present.name()),
            change.flag("disabled", present.disabled()),
            change.reference("parent", OrganizationId::new, present.parent()),
            change.reference("manager", PersonId::new, present.manager()),
            change.flag("default", present.isDefault())))));
  }
}
