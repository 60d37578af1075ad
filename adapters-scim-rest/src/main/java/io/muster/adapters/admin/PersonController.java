package io.muster.adapters.admin;

import io.muster.application.directory.ChangePerson;
import io.muster.application.directory.GetPerson;
import io.muster.application.directory.ListPeople;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/people", produces = "application/json")
@Tag(name = "People", description = "The people that product teams work with")
class PersonController {

  private static final Set<String> REFERENCES = Set.of("organization", "site", "manager");

  private final ListPeople listPeople;
  private final GetPerson getPerson;
  private final ChangePerson changePerson;

  PersonController(ListPeople listPeople, GetPerson getPerson, ChangePerson changePerson) {
    this.listPeople = listPeople;
    this.getPerson = getPerson;
    this.changePerson = changePerson;
  }

  @Operation(summary = "People, by primary_email, name, disabled or organization; read on with next_cursor")
  @GetMapping
  Listing<PersonView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(name = "primary_email", required = false) @Nullable String primaryEmail,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Boolean disabled,
      @RequestParam(required = false) @Nullable String organization,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    ListPeople.Query query = new ListPeople.Query(primaryEmail, name, disabled, organizationOf(organization),
        Listing.after(cursor, PersonId::new), Listing.limit(count));
    return Listing.of(listPeople.list(administrator, query), PersonView::of, person -> person.id().value());
  }

  @Operation(summary = "A person")
  @GetMapping("/{id}")
  PersonView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return PersonView.of(getPerson.get(administrator, new PersonId(Listing.Ids.require(id))));
  }

  @Operation(summary = "Change fields; those not given stay, null clears, and what is provisioned is refused")
  @PatchMapping(path = "/{id}", consumes = "application/json")
  PersonView change(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @RequestBody JsonNode body) {
    return PersonView.of(changePerson.change(administrator,
        new ChangePerson.Command(new PersonId(Listing.Ids.require(id)), fields(body))));
  }

  private static @Nullable OrganizationId organizationOf(@Nullable String text) {
    return text == null ? null : Listing.Ids.parse(text).map(OrganizationId::new)
        .orElseThrow(() -> Refusal.invalidValue("organization must be the id of an organization."));
  }

  private static Map<String, Value> fields(JsonNode body) {
    if (!(JsonValues.read(body) instanceof Complex complex)) {
      throw Refusal.invalidSyntax("The body must be a JSON object.");
    }
    Map<String, Value> fields = new LinkedHashMap<>(complex.entries());
    fields.replaceAll((name, value) -> REFERENCES.contains(name) && value instanceof Complex reference
        && reference.get("id") instanceof Value.Text id ? id : value);
    return fields;
  }
}
