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

  DraftTrial(
      CheckMapping checkMapping,
      PreviewMapping previewMapping,
      InspectResources inspectResources,
      EndpointAddress address) {
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
   * {@code problem} says what is in the way.
   */
  record Effect(
      Resource resource,
      @Nullable Complex before,
      @Nullable Complex after,
      @Nullable String problem,
      List<Explanation.Field> fields) {

    static Effect of(Resource user, TriedUser tried) {
      return new Effect(user, tried.before() == null ? null : PersonDocument.of(tried.before()),
          tried.result().person() == null ? null : PersonDocument.of(tried.result().person()),
          tried.result().problem(), tried.result().explanation().fields());
    }

    static Effect of(Resource group, TriedGroup tried) {
      return new Effect(
          group, null, null, tried.result().problem(), tried.result().explanation().fields());
    }
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
    return switch (draft.kind()) {
      case USER -> Effect.of(resource, previewMapping.user(administrator, command));
      case GROUP -> Effect.of(resource, previewMapping.group(administrator, command));
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
