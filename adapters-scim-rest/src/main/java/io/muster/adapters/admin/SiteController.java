package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.directory.CountLinks;
import io.muster.application.directory.GetSite;
import io.muster.application.directory.ListSites;
import io.muster.application.directory.SaveSite;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
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
@RequestMapping(path = "/api/v1/accounts/{account}/sites", produces = "application/json")
@Tag(name = "Sites", description = "The places where people work")
class SiteController {

  private final ListSites listSites;
  private final GetSite getSite;
  private final SaveSite saveSite;
  private final CountLinks countLinks;

  SiteController(ListSites listSites, GetSite getSite, SaveSite saveSite, CountLinks countLinks) {
    this.listSites = listSites;
    this.getSite = getSite;
    this.saveSite = saveSite;
    this.countLinks = countLinks;
  }

  record SiteView(
      UUID id,
      String name,
      boolean disabled,
      @Nullable String source,
      @Nullable String sourceId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Reference> groups,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long people) {

    /** The SCIM groups that stand for it, and how many people belong to it; a list leaves them out. */
    SiteView with(CountLinks.Links links) {
      return new SiteView(id, name, disabled, source, sourceId,
          links.groups().stream().map(Reference::toGroup).toList(), links.people());
    }

    static SiteView of(Site site) {
      return new SiteView(site.id().value(), site.name(), site.disabled(),
          site.source() == null ? null : site.source().name(), site.source() == null ? null : site.source().id(), null, null);
    }
  }

  @Operation(summary = "Sites, by name; read on with next_cursor")
  @GetMapping
  Listing<SiteView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    return Listing.of(
        listSites.list(administrator,
            new ListSites.Query(name, Listing.after(cursor, SiteId::new), Listing.limit(count))),
        SiteView::of, site -> site.id().value());
  }

  @Operation(summary = "A site, the SCIM groups that stand for it, and how many people belong to it")
  @GetMapping("/{id}")
  SiteView get(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    SiteId site = new SiteId(Listing.Ids.require(id));
    return SiteView.of(getSite.get(administrator, site))
        .with(countLinks.count(administrator, new Target.ToSite(site)));
  }

  @Operation(summary = "Create a site: name, disabled")
  @PostMapping(consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  SiteView create(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @RequestBody JsonNode body) {
    return save(administrator, null, body);
  }

  @Operation(summary = "Change a site; what is not given stays")
  @PatchMapping(path = "/{id}", consumes = "application/json")
  SiteView change(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @RequestBody JsonNode body) {
    return save(administrator, new SiteId(Listing.Ids.require(id)), body);
  }

  private SiteView save(Administrator administrator, @Nullable SiteId id, JsonNode body) {
    RecordChange change = RecordChange.of(body, "name", "disabled");
    return SiteView.of(saveSite.save(administrator, new SaveSite.Command(id, present -> new SaveSite.Fields(
        change.text("name", present.name()), change.flag("disabled", present.disabled())))));
  }
}
