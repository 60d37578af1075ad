package io.muster.adapters.console;

import io.muster.application.activity.ReadHistory;
import io.muster.application.directory.ExplainUserMapping;
import io.muster.application.mapping.MapAgain;
import io.muster.application.provisioning.RestoreRevision;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Subject;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.core.CoreResourceTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The SCIM users of an account, and of each what became of it, why, and what it was. */
@Controller
@RequestMapping("/console/accounts/{account}/users")
class UsersPage {

  private static final int REVISIONS = 20;

  private final ProvisionedRecords records;
  private final ExplainUserMapping explainUserMapping;
  private final ReadHistory readHistory;
  private final MapAgain mapAgain;
  private final RestoreRevision restoreRevision;
  private final RecordNames recordNames;

  UsersPage(
      ProvisionedRecords records,
      ExplainUserMapping explainUserMapping,
      ReadHistory readHistory,
      MapAgain mapAgain,
      RestoreRevision restoreRevision,
      RecordNames recordNames) {
    this.recordNames = recordNames;
    this.records = records;
    this.explainUserMapping = explainUserMapping;
    this.readHistory = readHistory;
    this.mapAgain = mapAgain;
    this.restoreRevision = restoreRevision;
  }

  /** Those whose userName begins so, or whom the SCIM filter finds. */
  @GetMapping
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    return records.list(visit, "users",
        new ProvisionedRecords.Asked(CoreResourceTypes.USER, "userName", search, cursor), request);
  }

  @GetMapping("/{id}")
  ModelAndView show(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
    return page(visit, id, request);
  }

  @PostMapping("/{id}/mapping")
  ModelAndView mapAgain(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
    return visit.attempt(() -> {
      mapAgain.user(visit.administrator(), new ResourceId(id));
      return visit.onwards("users", id.toString());
    }, () -> page(visit, id, request));
  }

  @PostMapping("/{id}/history/{revision}/restore")
  ModelAndView restore(
      Visit visit, @PathVariable UUID id, @PathVariable UUID revision, HttpServletRequest request) {
    return visit.attempt(() -> {
      restoreRevision.restore(
          visit.administrator(), new RestoreRevision.Command(new ResourceId(id), revision, Precondition.NONE));
      return visit.onwards("users", id.toString());
    }, () -> page(visit, id, request));
  }

  private ModelAndView page(Visit visit, UUID id, HttpServletRequest request) {
    Administrator administrator = visit.administrator();
    ResourceId user = new ResourceId(id);
    ExplainUserMapping.Explained explained = explainUserMapping.explain(administrator, user);
    return visit.page("user")
        .addObject("id", id)
        .addObject("explained", explained)
        .addObject("names", recordNames.in(administrator, explained.status().explanation().fields()))
        .addObject("document", records.document(administrator, CoreResourceTypes.USER, id.toString(), request))
        .addObject("revisions", readHistory.list(
            administrator, new Subject(CoreResourceTypes.USER, user), null, REVISIONS).items());
  }
}
