package io.muster.adapters.admin;

import io.muster.application.directory.TryMapping.TriedGroup;
import io.muster.application.directory.TryMapping.TriedUser;
import io.muster.application.mapping.PreviewMapping;
import io.muster.application.mapping.PreviewMapping.Command;
import io.muster.application.mapping.PreviewMapping.Subject;
import io.muster.application.mapping.PreviewMapping.Subject.PastedDocument;
import io.muster.application.mapping.PreviewMapping.Subject.StoredResource;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.Person;
import io.muster.domain.mapping.GroupDirectory.Candidate;
import io.muster.domain.mapping.GroupResult;
import io.muster.domain.mapping.RecordKind;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/accounts/{account}/mappings", produces = "application/json")
@Tag(name = "Mappings", description = "The rules that derive people from SCIM users, and what SCIM groups stand for")
class PreviewController {

  private final PreviewMapping previewMapping;

  PreviewController(PreviewMapping previewMapping) {
    this.previewMapping = previewMapping;
  }

  /** {@code person} is what would result, and {@code before} what is; {@code problem} says why there would be no person. */
  record UserPreview(
      @Nullable String problem, @Nullable PersonView before, @Nullable PersonView person, List<FieldView> fields) {

    static UserPreview of(TriedUser tried) {
      Person before = tried.before();
      Person after = tried.result().person();
      return new UserPreview(tried.result().problem(), before == null ? null : PersonView.of(before),
          after == null ? null : before == null ? PersonView.ofNew(after) : PersonView.of(after),
          tried.result().explanation().fields().stream().map(FieldView::of).toList());
    }
  }

  /** An organization or a site: {@code kind} tells which. */
  record RecordView(String kind, @Nullable String name, boolean disabled) {}

  /** {@code record} is what the group would stand for, and {@code before} the same record as it is now. */
  record GroupPreview(
      @Nullable String problem, @Nullable RecordView before, @Nullable RecordView record, List<FieldView> fields) {

    static GroupPreview of(TriedGroup tried) {
      Candidate before = tried.before();
      GroupResult result = tried.result();
      return new GroupPreview(result.problem(), before == null ? null : view(before), after(before, result),
          result.explanation().fields().stream().map(FieldView::of).toList());
    }

    private static @Nullable RecordView after(@Nullable Candidate before, GroupResult result) {
      if (result.creates() != null) {
        return new RecordView(
            result.creates().word(), result.name().orElse(null), result.disabled().orElse(false));
      }
      return result.target() == null || before == null ? null : new RecordView(view(before).kind(),
          result.name().orElse(before.name()), result.disabled().orElse(before.disabled()));
    }

    private static RecordView view(Candidate record) {
      RecordKind kind = record.target().isOf(RecordKind.SITE) ? RecordKind.SITE : RecordKind.ORGANIZATION;
      return new RecordView(kind.word(), record.name(), record.disabled());
    }
  }

  @Operation(summary = "The person that a mapping makes of one user, field by field; nothing is stored. The body holds"
      + " scim_user_id, or scim_user as a client would send it, and mapping unless the one in force is meant")
  @PostMapping(path = "/user/preview", consumes = "application/json")
  UserPreview user(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @RequestBody JsonNode body) {
    return UserPreview.of(previewMapping.user(administrator, command(body, "scim_user")));
  }

  @Operation(summary = "What a mapping lets one group stand for; nothing is stored. The body holds scim_group_id, or"
      + " scim_group as a client would send it, and mapping unless the one in force is meant")
  @PostMapping(path = "/group/preview", consumes = "application/json")
  GroupPreview group(
      @Parameter(hidden = true) Administrator administrator, @PathVariable String account, @RequestBody JsonNode body) {
    return GroupPreview.of(previewMapping.group(administrator, command(body, "scim_group")));
  }

  private static Command command(JsonNode body, String name) {
    JsonNode id = body.path(name + "_id");
    JsonNode document = body.path(name);
    if (id.isString() == document.isObject()) {
      throw Refusal.invalidValue("Either " + name + "_id or " + name + " must be given: an id, or an object.");
    }
    Subject subject = id.isString()
        ? new StoredResource(new ResourceId(Listing.Ids.require(id.stringValue())))
        : new PastedDocument((Complex) JsonValues.read(document));
    return new Command(MappingDraft.in(body), subject);
  }
}
