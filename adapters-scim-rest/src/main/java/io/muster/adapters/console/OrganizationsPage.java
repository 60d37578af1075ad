package io.muster.adapters.console;

import io.muster.application.directory.CountLinks;
import io.muster.application.directory.GetOrganization;
import io.muster.application.directory.ListOrganizations;
import io.muster.application.directory.SaveOrganization;
import io.muster.application.directory.SaveOrganization.Fields;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.Organization;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.mapping.Target;
import io.muster.domain.search.Slice;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizations of an account, and of each what stands for it and who belongs to it. */
@Controller
@RequestMapping("/console/accounts/{account}/organizations")
class OrganizationsPage {

  private static final int ROWS = 50;

  private final ListOrganizations listOrganizations;
  private final GetOrganization getOrganization;
  private final SaveOrganization saveOrganization;
  private final CountLinks countLinks;

  OrganizationsPage(
      ListOrganizations listOrganizations,
      GetOrganization getOrganization,
      SaveOrganization saveOrganization,
      CountLinks countLinks) {
    this.listOrganizations = listOrganizations;
    this.getOrganization = getOrganization;
    this.saveOrganization = saveOrganization;
    this.countLinks = countLinks;
  }

  /** What the form holds; the parent is named, and blank for none. Of a box that is not ticked browsers send nothing. */
  record Form(String name, @Nullable Boolean disabled, @Nullable String parent, @Nullable Boolean isDefault) {}

  @GetMapping
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable UUID after) {
    return listed(visit, search, after == null ? null : new OrganizationId(after));
  }

  @PostMapping
  ModelAndView create(Visit visit, @ModelAttribute("form") Form form) {
    return visit.attempt(() -> {
      saveOrganization.save(visit.administrator(), new SaveOrganization.Command(null, fields(visit, form)));
      return visit.onwards("organizations");
    }, () -> listed(visit, "", null).addObject("form", form));
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id) {
    return page(visit, new OrganizationId(id));
  }

  @PostMapping("/{id}")
  ModelAndView change(Visit visit, @PathVariable UUID id, @ModelAttribute("form") Form form) {
    return visit.attempt(() -> {
      saveOrganization.save(
          visit.administrator(), new SaveOrganization.Command(new OrganizationId(id), fields(visit, form)));
      return visit.onwards("organizations", id.toString());
    }, () -> page(visit, new OrganizationId(id)));
  }

  private ModelAndView listed(Visit visit, String search, @Nullable OrganizationId after) {
    Slice<Organization> found = listOrganizations.list(visit.administrator(),
        new ListOrganizations.Query(search.isBlank() ? null : search.strip(), after, ROWS));
    return visit.page("organizations")
        .addObject("organizations", found.items())
        .addObject("search", search)
        .addObject("next", found.more() ? found.items().getLast().id().value() : null);
  }

  private ModelAndView page(Visit visit, OrganizationId id) {
    Administrator administrator = visit.administrator();
    return visit.page("organization")
        .addObject("details", getOrganization.get(administrator, id))
        .addObject("links", countLinks.count(administrator, new Target.ToOrganization(id)));
  }

  private UnaryOperator<Fields> fields(Visit visit, Form form) {
    String parent = form.parent() == null ? "" : form.parent().strip();
    OrganizationId above = parent.isEmpty() ? null : named(visit, parent);
    return present -> new Fields(form.name(), Boolean.TRUE.equals(form.disabled()), above,
        present.manager(), Boolean.TRUE.equals(form.isDefault()));
  }

  private OrganizationId named(Visit visit, String name) {
    return listOrganizations.list(visit.administrator(), new ListOrganizations.Query(name, null, 1)).items().stream()
        .map(Organization::id).findFirst()
        .orElseThrow(() -> Refusal.invalidValue("parent must name an organization of this account."));
  }
}
