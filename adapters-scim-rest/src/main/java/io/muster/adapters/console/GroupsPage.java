package io.muster.adapters.console;

import io.muster.application.activity.ReadHistory;
import io.muster.application.directory.ExplainGroupMapping;
import io.muster.application.directory.ListGroupMembers;
import io.muster.application.mapping.MapAgain;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Subject;
import io.muster.domain.group.Member;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The SCIM groups of an account, and of each what it stands for, why, and who belongs to it. */
@Controller
@RequestMapping("/console/accounts/{account}/groups")
class GroupsPage {

  private static final int MEMBERS = 50;
  private static final int REVISIONS = 20;

  private final ProvisionedRecords records;
  private final ExplainGroupMapping explainGroupMapping;
  private final ListGroupMembers listGroupMembers;
  private final ReadHistory readHistory;
  private final MapAgain mapAgain;
  private final RecordNames recordNames;

  GroupsPage(
      ProvisionedRecords records,
      ExplainGroupMapping explainGroupMapping,
      ListGroupMembers listGroupMembers,
      ReadHistory readHistory,
      MapAgain mapAgain,
      RecordNames recordNames) {
    this.recordNames = recordNames;
    this.records = records;
    this.explainGroupMapping = explainGroupMapping;
    this.listGroupMembers = listGroupMembers;
    this.readHistory = readHistory;
    this.mapAgain = mapAgain;
  }

  /** Those whose displayName begins so, or whom the SCIM filter finds. */
  @GetMapping
  ModelAndView list(
      Visit visit,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    return records.list(visit, "groups",
        new ProvisionedRecords.Asked(CoreResourceTypes.GROUP, "displayName", search, cursor), request);
  }

  /** Of the members those after {@code after}. */
  @GetMapping("/{id}")
  ModelAndView show(
      Visit visit,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID after,
      HttpServletRequest request) {
    return page(visit, id, after, request);
  }

  @PostMapping("/{id}/mapping")
  ModelAndView mapAgain(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
    return visit.attempt(() -> {
      mapAgain.group(visit.administrator(), new ResourceId(id));
      return visit.onwards("groups", id.toString());
    }, () -> page(visit, id, null, request));
  }

  private ModelAndView page(Visit visit, UUID id, @Nullable UUID after, HttpServletRequest request) {
    Administrator administrator = visit.administrator();
    ResourceId group = new ResourceId(id);
    ExplainGroupMapping.Explained explained = explainGroupMapping.explain(administrator, group);
    ModelAndView page = visit.page("group")
        .addObject("id", id)
        .addObject("explained", explained)
        .addObject("names", recordNames.in(administrator, explained.status().explanation().fields()))
        .addObject("revisions", readHistory.list(
            administrator, new Subject(CoreResourceTypes.GROUP, group), null, REVISIONS).items());
    Value.Complex document = records.document(administrator, CoreResourceTypes.GROUP, id.toString(), request);
    Slice<Member> members = document == null
        ? new Slice<>(List.of(), false)
        : listGroupMembers.list(administrator, new ListGroupMembers.Query(
            group, after == null ? null : new ResourceId(after), MEMBERS));
    return page.addObject("document", document)
        .addObject("members", members.items())
        .addObject("next", members.more() ? members.items().getLast().id().value() : null);
  }
}
