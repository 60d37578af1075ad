package io.muster.adapters.admin;

import io.muster.application.activity.ReadHistory;
import io.muster.application.provisioning.RestoreRevision;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Subject;
import io.muster.domain.resource.Moment;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.search.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}", produces = "application/json")
@Tag(name = "History", description = "What users, groups and people were, and who made them so")
class HistoryController {

  private final ReadHistory readHistory;
  private final RestoreRevision restoreRevision;

  HistoryController(ReadHistory readHistory, RestoreRevision restoreRevision) {
    this.readHistory = readHistory;
    this.restoreRevision = restoreRevision;
  }

  /** {@code document} is null when it was deleted then; {@code actor} and {@code operation} are as in the activity log. */
  record RevisionView(
      UUID id, Instant at, String actor, String operation, List<String> changed, @Nullable Object document) {

    static RevisionView of(Entry entry) {
      Activity activity = entry.activity();
      Value.Complex document = entry.document();
      return new RevisionView(activity.id(), activity.at(), activity.actor(), AccountView.word(activity.operation()),
          activity.changed(),
          document == null || document.isEmpty() ? null : document.plain());
    }
  }

  /** The revision of a time, or the next ones of the list. */
  record Stretch(@Nullable String at, @Nullable String cursor, @Nullable Integer count) {}

  /** What the user is now; {@code version} is its ETag in SCIM. */
  record RestoredView(UUID id, String version, @Nullable Object document) {

    static RestoredView of(Resource user) {
      return new RestoredView(user.id().value(), user.meta().etag(), user.attributes().plain());
    }
  }

  @Operation(summary = "The revisions of a SCIM user, the latest first; with at, the one of that time alone")
  @GetMapping("/scim-users/{id}/history")
  Listing<RevisionView> ofUser(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @ParameterObject Stretch stretch) {
    return revisions(administrator, subject(CoreResourceTypes.USER, id), stretch);
  }

  @Operation(summary = "The revisions of a SCIM group by itself, without its members")
  @GetMapping("/scim-groups/{id}/history")
  Listing<RevisionView> ofGroup(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @ParameterObject Stretch stretch) {
    return revisions(administrator, subject(CoreResourceTypes.GROUP, id), stretch);
  }

  @Operation(summary = "The revisions of a person")
  @GetMapping("/people/{id}/history")
  Listing<RevisionView> ofPerson(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @ParameterObject Stretch stretch) {
    return revisions(administrator, subject(Matter.PERSON.word(), id), stretch);
  }

  @Operation(summary = "Put a SCIM user back to a revision; its person follows. If-Match as in SCIM")
  @PostMapping("/scim-users/{id}/history/{revision}/restore")
  RestoredView restore(
      @Parameter(hidden = true) Administrator administrator,
      @PathVariable String account,
      @PathVariable String id,
      @PathVariable String revision,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    Subject subject = subject(CoreResourceTypes.USER, id);
    return RestoredView.of(restoreRevision.restore(administrator, new RestoreRevision.Command(
        subject.id(), Listing.Ids.require(revision), ifMatch == null ? Precondition.NONE : Precondition.of(ifMatch))));
  }

  private Listing<RevisionView> revisions(Administrator administrator, Subject subject, Stretch stretch) {
    if (stretch.at() != null) {
      Instant time = Moment.parse(stretch.at()).orElseThrow(
          () -> Refusal.invalidValue("at must be a time such as 2026-03-29T01:30:00Z."));
      return new Listing<>(List.of(RevisionView.of(readHistory.at(administrator, subject, time))), null);
    }
    Slice<Entry> slice = readHistory.list(
        administrator, subject, ActivityCursor.read(stretch.cursor()), Listing.limit(stretch.count()));
    return new Listing<>(slice.items().stream().map(RevisionView::of).toList(),
        slice.more() ? ActivityCursor.write(slice.items().getLast().activity().place()) : null);
  }

  private static Subject subject(String resourceType, String id) {
    return new Subject(resourceType, new ResourceId(Listing.Ids.require(id)));
  }
}
