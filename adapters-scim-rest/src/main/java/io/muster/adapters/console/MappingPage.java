package io.muster.adapters.console;

import io.muster.application.account.ListAccounts;
import io.muster.application.mapping.ReadImpact;
import io.muster.application.mapping.ReadMappings;
import io.muster.application.mapping.ReadMappings.Mapping;
import io.muster.application.mapping.SaveMapping;
import io.muster.application.mapping.StartImpact;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Principal;
import io.muster.domain.account.Account;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.MappingKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a mapping is written: what is wrong with it and what it makes of somebody stand beside it. */
@Controller
@RequestMapping("/console/accounts/{account}/mappings")
class MappingPage {

  private final ReadMappings readMappings;
  private final SaveMapping saveMapping;
  private final StartImpact startImpact;
  private final ReadImpact readImpact;
  private final ListAccounts listAccounts;
  private final DraftTrial trial;

  MappingPage(
      ReadMappings readMappings,
      SaveMapping saveMapping,
      StartImpact startImpact,
      ReadImpact readImpact,
      ListAccounts listAccounts,
      DraftTrial trial) {
    this.readMappings = readMappings;
    this.saveMapping = saveMapping;
    this.startImpact = startImpact;
    this.readImpact = readImpact;
    this.listAccounts = listAccounts;
    this.trial = trial;
  }

  /** What the form holds: a draft of the mapping, the version that it changes, and whom it is tried on. */
  record Form(@Nullable String text, int version, @Nullable String subject, @Nullable String comment) {

    /** Browsers send line ends of their own. */
    public String draft() {
      return text == null ? "" : text.replace("\r\n", "\n");
    }

    public String about() {
      return subject == null ? "" : subject.strip();
    }

    public String reason() {
      return comment == null ? "" : comment.strip();
    }
  }

  @GetMapping
  ModelAndView users(Visit visit) {
    return visit.onwards("mappings", MappingKind.USER.word());
  }

  /** The mapping in force, or the draft of an impact, or what an earlier version was, to go on from there. */
  @GetMapping("/{kind}")
  ModelAndView edit(
      Visit visit,
      @AuthenticationPrincipal ConsoleLogin login,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable UUID impact,
      @RequestParam(required = false) @Nullable Integer from,
      HttpServletRequest request) {
    MappingKind which = MappingKind.named(kind);
    Administrator administrator = visit.administrator();
    Mapping inForce = readMappings.inForce(administrator, which);
    String text = impact != null
        ? readImpact.get(administrator, which, new JobId(impact)).draft()
        : from != null ? readMappings.version(administrator, which, from).text() : inForce.text();
    return page(visit, which, new Form(text, inForce.number(), trial.firstName(administrator, which, request), ""))
        .addObject("isDraft", !text.equals(inForce.text()))
        .addObject("production", production(administrator.account(), login));
  }

  /** The name of a QA account's production account, where somebody has a role there too. */
  private @Nullable String production(Account account, ConsoleLogin login) {
    return account.production() == null ? null : listAccounts.list(Principal.inPerson(login.login())).stream()
        .map(Administrator::account)
        .filter(each -> each.id().equals(account.production()))
        .map(Account::name).findFirst().orElse(null);
  }

  /** What is wrong with the draft, or what it makes of somebody: that alone while somebody writes, or else the page with it. */
  @PostMapping("/{kind}/draft")
  ModelAndView attempt(
      Visit visit, @PathVariable String kind, @ModelAttribute("form") Form form, HttpServletRequest request) {
    MappingKind which = MappingKind.named(kind);
    ModelAndView page = "true".equals(request.getHeader("HX-Request"))
        ? visit.page("mapping :: outcome")
        : page(visit, which, form).addObject("isDraft", true);
    return page.addObject("kind", which).addObject("subject", form.about()).addObject("outcome",
        trial.run(visit.administrator(), new DraftTrial.Draft(which, form.draft(), form.about()), request));
  }

  @PostMapping("/{kind}")
  ModelAndView save(Visit visit, @PathVariable String kind, @ModelAttribute("form") Form form) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(() -> AfterSaving.onwards(visit, saveMapping.save(visit.administrator(),
        new SaveMapping.Command(which, form.draft(), form.version(), form.reason()))),
        () -> page(visit, which, form).addObject("isDraft", true));
  }

  @PostMapping("/{kind}/impact")
  ModelAndView startImpact(Visit visit, @PathVariable String kind, @ModelAttribute("form") Form form) {
    MappingKind which = MappingKind.named(kind);
    return visit.attempt(() -> {
      JobId job = startImpact.start(visit.administrator(), new StartImpact.Command(which, form.draft()));
      return visit.onwards("mappings", kind, "impact", job.toString());
    }, () -> page(visit, which, form).addObject("isDraft", true));
  }

  private ModelAndView page(Visit visit, MappingKind kind, Form form) {
    return visit.page("mapping")
        .addObject("editor", true)
        .addObject("kind", kind)
        .addObject("form", form)
        .addObject("inForce", readMappings.inForce(visit.administrator(), kind));
  }
}
