package io.muster.adapters.console;

import io.muster.application.directory.CountLinks;
import io.muster.application.directory.GetSite;
import io.muster.application.directory.ListSites;
import io.muster.application.directory.SaveSite;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Target;
import io.muster.domain.search.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sites of an account, and of each what stands for it and how many people are there. */
@Controller
@RequestMapping("/console/accounts/{account}/sites")
class SitesPage {

  private static final int ROWS = 50;

  private final ListSites listSites;
  private final GetSite getSite;
  private final SaveSite saveSite;
  private final CountLinks countLinks;

  SitesPage(ListSites listSites, GetSite getSite, SaveSite saveSite, CountLinks countLinks) {
    this.listSites = listSites;
    this.getSite = getSite;
    this.saveSite = saveSite;
    this.countLinks = countLinks;
  }

  /** What the form holds; of a box that is not ticked browsers send nothing. */
  record Form(String name, @Nullable Boolean disabled) {}

  @GetMapping
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable UUID after) {
    return listed(visit, search, after == null ? null : new SiteId(after));
  }

  @PostMapping
  ModelAndView create(Visit visit, @ModelAttribute("form") Form form) {
    return visit.attempt(() -> {
      save(visit, null, form);
      return visit.onwards("sites");
    }, () -> listed(visit, "", null).addObject("form", form));
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id) {
    return page(visit, new SiteId(id));
  }

  @PostMapping("/{id}")
  ModelAndView change(Visit visit, @PathVariable UUID id, @ModelAttribute("form") Form form) {
    return visit.attempt(() -> {
      save(visit, new SiteId(id), form);
      return visit.onwards("sites", id.toString());
    }, () -> page(visit, new SiteId(id)));
  }

  private void save(Visit visit, @Nullable SiteId id, Form form) {
    saveSite.save(visit.administrator(),
        new SaveSite.Command(id, _ -> new SaveSite.Fields(form.name(), Boolean.TRUE.equals(form.disabled()))));
  }

  private ModelAndView listed(Visit visit, String search, @Nullable SiteId after) {
    Slice<Site> found = listSites.list(visit.administrator(),
        new ListSites.Query(search.isBlank() ? null : search.strip(), after, ROWS));
    return visit.page("sites")
        .addObject("sites", found.items())
        .addObject("search", search)
        .addObject("next", found.more() ? found.items().getLast().id().value() : null);
  }

  private ModelAndView page(Visit visit, SiteId id) {
    Administrator administrator = visit.administrator();
    return visit.page("site")
        .addObject("site", getSite.get(administrator, id))
        .addObject("links", countLinks.count(administrator, new Target.ToSite(id)));
  }
}
