package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.directory.ExplainGroupMapping;
import io.muster.application.directory.ExplainGroupMapping.Explained;
import io.muster.application.directory.ListGroupMembers;
import io.muster.application.directory.ListGroups;
import io.muster.application.directory.ListGroups.Listed;
import io.muster.application.mapping.MapAgain;
import io.muster.domain.access.Administrator;
import io.muster.domain.group.Member;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.mapping.Target.ToOrganization;
import io.muster.domain.mapping.Target.ToPerson;
import io.muster.domain.mapping.Target.ToSite;
import io.muster.domain.resource.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/scim-groups", produces = "application/json")
@Tag(name = "Groups", description = "Provisioned groups, what they stand for, and who belongs to them")
class GroupController {

  private final ListGroups listGroups;
  private final ListGroupMembers listGroupMembers;
  private final ExplainGroupMapping explainGroupMapping;
  private final MapAgain mapAgain;

  GroupController(
      ListGroups listGroups,
      ListGroupMembers listGroupMembers,
      ExplainGroupMapping explainGroupMapping,
      MapAgain mapAgain) {
    this.mapAgain = mapAgain;
    this.listGroups = listGroups;
    this.listGroupMembers = listGroupMembers;
    this.explainGroupMapping = explainGroupMapping;
  }

  /** {@code status} is mapped or not_mapped; {@code problem} says why it stands for nothing, or what stayed as it was. */
  record GroupMappingView(
      String status,
      @Nullable String problem,
      @Nullable Reference organization,
      @Nullable Reference site,
      List<FieldView> fields,
      Instant at) {

    static GroupMappingView of(Explained explained) {
      MappingStatus status = explained.status();
      return new GroupMappingView(word(status), status.problem(), Reference.to(explained.organization()),
          Reference.to(explained.site()), status.explanation().fields().stream().map(FieldView::of).toList(),
          status.at());
    }
  }

  /** In a list, where references are identifiers only; there is no {@code status} until the mapping has run. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupView(
      UUID id,
      @Nullable String displayName,
      @Nullable String groupType,
      @Nullable String status,
      @Nullable String problem,
      @Nullable Reference organization,
      @Nullable Reference site) {

    static GroupView of(Listed listed) {
      MappingStatus status = listed.status();
      Target target = status == null ? null : status.target();
      return new GroupView(listed.group().id().value(), listed.group().attributes().text("displayName"),
          listed.group().attributes().text("groupType"), status == null ? null : word(status),
          status == null ? null : status.problem(), Reference.to(organization(target)), Reference.to(site(target)));
    }

    private static @Nullable UUID organization(@Nullable Target target) {
      return switch (target) {
        case ToOrganization(var id) -> id.value();
        case ToSite _, ToPerson _ -> null;
        case null -> null;
      };
    }

    private static @Nullable UUID site(@Nullable Target target) {
      return switch (target) {
        case ToSite(var id) -> id.value();
        case ToOrganization _, ToPerson _ -> null;
        case null -> null;
      };
    }
  }

  /** {@code type} is user or group. */
  record MemberView(UUID id, String type, @Nullable String display) {

    static MemberView of(Member member) {
      return new MemberView(member.id().value(), AccountView.word(member.kind()), member.display());
    }
  }

  @Operation(summary = "SCIM groups with what they stand for, by display_name; read on with next_cursor")
  @GetMapping
  Listing<GroupView> list(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @RequestParam(name = "display_name", required = false) @Nullable String displayName,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    return Listing.of(
        listGroups.list(administrator,
            new ListGroups.Query(displayName, Listing.after(cursor, ResourceId::new), Listing.limit(count))),
        GroupView::of, listed -> listed.group().id().value());
  }

  @Operation(summary = "What a SCIM group stands for and the rule that decided, or why it stands for nothing")
  @GetMapping("/{id}/mapping")
  GroupMappingView mapping(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    return GroupMappingView.of(explainGroupMapping.explain(administrator, new ResourceId(Listing.Ids.require(id))));
  }

  @Operation(summary = "Map a SCIM group again by the mapping in force")
  @PostMapping("/{id}/mapping")
  GroupMappingView again(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @PathVariable String id) {
    mapAgain.group(administrator, new ResourceId(Listing.Ids.require(id)));
    return mapping(administrator, account, id);
  }

  @Operation(summary = "Those who belong to a SCIM group directly; read on with next_cursor")
  @GetMapping("/{id}/members")
  Listing<MemberView> members(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer count) {
    ListGroupMembers.Query query = new ListGroupMembers.Query(
        new ResourceId(Listing.Ids.require(id)), Listing.after(cursor, ResourceId::new), Listing.limit(count));
    return Listing.of(listGroupMembers.list(administrator, query), MemberView::of, member -> member.id().value());
  }

  private static String word(MappingStatus status) {
    return status.isMapped() ? "mapped" : "not_mapped";
  }
}
