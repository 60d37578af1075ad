package io.muster.adapters.console;

import io.muster.application.directory.TryMapping.TriedGroup;
import io.muster.application.directory.TryMapping.TriedUser;
import io.muster.application.mapping.CheckMapping;
import io.muster.application.mapping.PreviewMapping;
import io.muster.application.mapping.PreviewMapping.Command;
import io.muster.application.mapping.PreviewMapping.Subject.StoredResource;
import io.muster.application.provisioning.InspectResources;
import io.muster.application.provisioning.ResourceView;
import io.muster.domain.access.Administrator;
import io.muster.domain.directory.PersonDocument;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.CoreResourceTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a draft of a mapping while somebody writes it: what is wrong with it, or what it makes of one user or group. */
@Component
class DraftTrial {

  private final CheckMapping checkMapping;
  private final PreviewMapping previewMapping;
  private final InspectResources inspectResources;
  private final EndpointAddress address;
  private final RecordNames recordNames;

  DraftTrial(
      CheckMapping checkMapping,
      PreviewMapping previewMapping,
      InspectResources inspectResources,
      EndpointAddress address,
      RecordNames recordNames) {
    this.recordNames = recordNames;
    this.checkMapping = checkMapping;
    this.previewMapping = previewMapping;
    this.inspectResources = inspectResources;
    this.address = address;
  }

  /** A mapping of users is tried on a userName, one of groups on a displayName. */
  record Draft(MappingKind kind, String text, String subject) {}

  /** There is either something wrong, or an effect, or nobody of that name to try it on. */
  record Outcome(List<MappingProblem> problems, @Nullable Effect effect) {}

  /**
   * What the draft makes of the resource: the person before and after, where it is a user, each null where there is none;
   * {@code problem} says what is in the way, and {@code names} how records are called.
   */
  record Effect(
      Resource resource,
      @Nullable Complex before,
      @Nullable Complex after,
      @Nullable String problem,
      List<Explanation.Field> fields,
      Map<String, String> names) {

    static Effect of(Resource user, TriedUser tried, Naming names) {
      Complex before = tried.before() == null ? null : PersonDocument.of(tried.before());
      Complex after = tried.result().person() == null ? null : PersonDocument.of(tried.result().person());
      List<Explanation.Field> fields = tried.result().explanation().fields();
      return new Effect(user, before, after, tried.result().problem(), fields, names.in(fields, before, after));
    }

    static Effect of(Resource group, TriedGroup tried, Naming names) {
      List<Explanation.Field> fields = tried.result().explanation().fields();
      return new Effect(group, null, null, tried.result().problem(), fields, names.in(fields));
    }
  }

  /** Looks up how records are called. */
  private interface Naming {
    Map<String, String> in(List<Explanation.Field> fields, @Nullable Complex... people);
  }

  /** Needs a reader. */
  Outcome run(Administrator administrator, Draft draft, HttpServletRequest request) {
    List<MappingProblem> problems = checkMapping.check(administrator, draft.kind(), draft.text());
    return new Outcome(problems, problems.isEmpty()
        ? named(administrator, draft, request).map(resource -> effect(administrator, draft, resource)).orElse(null)
        : null);
  }

  /** The name of the account's first user or group, to begin with; blank when there is none. */
  String firstName(Administrator administrator, MappingKind kind, HttpServletRequest request) {
    return found(administrator, kind, null, request)
        .map(resource -> Optional.ofNullable(resource.attributes().text(attribute(kind))).orElse(""))
        .orElse("");
  }

  private Effect effect(Administrator administrator, Draft draft, Resource resource) {
    Command command = new Command(draft.text(), new StoredResource(resource.id()));
    Naming names = (fields, people) -> recordNames.in(administrator, fields, people);
    return switch (draft.kind()) {
      case USER -> Effect.of(resource, previewMapping.user(administrator, command), names);
      case GROUP -> Effect.of(resource, previewMapping.group(administrator, command), names);
    };
  }

  private Optional<Resource> named(Administrator administrator, Draft draft, HttpServletRequest request) {
    return draft.subject().isBlank()
        ? Optional.empty()
        : found(administrator, draft.kind(), ProvisionedRecords.compare(
            attribute(draft.kind()), "eq", draft.subject().strip()), request);
  }

  private Optional<Resource> found(
      Administrator administrator, MappingKind kind, @Nullable String filter, HttpServletRequest request) {
    InspectResources.Query query = new InspectResources.Query(
        type(kind), filter, null, 1, address.of(request));
    return inspectResources.list(administrator, query).items().stream().findFirst().map(ResourceView::resource);
  }

  private static String type(MappingKind kind) {
    return switch (kind) {
      case USER -> CoreResourceTypes.USER;
      case GROUP -> CoreResourceTypes.GROUP;
    };
  }

  private static String attribute(MappingKind kind) {
    return switch (kind) {
      case USER -> "userName";
      case GROUP -> "displayName";
    };
  }
}
