package io.muster.application.provisioning;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.provisioning.BulkResult.Outcome.Deleted;
import io.muster.application.provisioning.BulkResult.Outcome.Stored;
import io.muster.application.provisioning.RunBulk.Read;
import io.muster.application.provisioning.RunBulk.Reading;
import io.muster.domain.Refusal;
import io.muster.domain.access.Caller;
import io.muster.domain.activity.Operation;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Change;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Replace;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.bulk.BulkOperation.Unreadable;
import io.muster.domain.bulk.BulkReferences;
import io.muster.domain.patch.Patch;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Does what one operation of a bulk request asks for, by the use case that does it alone. */
final class BulkActions {

  private final UseCases useCases;
  private final Recorder recorder;
  private final Caller caller;
  private final Reading reading;

  record UseCases(CreateResource create, ReplaceResource replace, PatchResource patch, DeleteResource delete) {}

  BulkActions(UseCases useCases, Recorder recorder, Caller caller, Reading reading) {
    this.useCases = useCases;
    this.recorder = recorder;
    this.caller = caller;
    this.reading = reading;
  }

  /** {@code idOf} gives the id for a bulkId, or refuses. Refuses as the use cases do. */
  BulkResult perform(BulkOperation operation, UnaryOperator<String> idOf) {
    return switch (operation) {
      case Create create -> created(create, () -> BulkReferences.resolved(create.data(), idOf));
      case Replace replace -> replace(replace, target(Operation.REPLACE, replace.target(), idOf),
          () -> BulkReferences.resolved(replace.data(), idOf), replace.precondition());
      case Change change -> change(change, target(Operation.PATCH, change.target(), idOf), idOf);
      case Delete delete -> delete(delete, target(Operation.DELETE, delete.target(), idOf));
      case Unreadable unreadable -> throw unreadable.refusal();
    };
  }

  /** The new resource; {@code data} is that of the operation with nothing left to resolve. */
  Target create(Create operation, Complex data) {
    return new Target(operation.type(), stored(operation, () -> data).id().toString());
  }

  /** Gives what {@link #create} has made all of the operation's data. */
  BulkResult complete(Create operation, Target target, UnaryOperator<String> idOf) {
    return replace(operation, target, () -> BulkReferences.resolved(operation.data(), idOf), Precondition.NONE);
  }

  /** Puts on record what was undone with the circle that it belonged to. */
  void undone(Create operation, Refusal refusal) {
    recorder.refused(attempt(Operation.CREATE, operation.type(), null), refusal);
  }

  private BulkResult created(Create operation, Supplier<Complex> data) {
    Resource created = stored(operation, data);
    return new BulkResult(operation, new Target(operation.type(), created.id().toString()),
        new Stored(created.meta(), false));
  }

  private Resource stored(Create operation, Supplier<Complex> data) {
    ResourceType type = operation.type();
    Read<Complex> read = recorder.attempt(
        attempt(Operation.CREATE, type, null), () -> reading.resource(type, data.get()));
    return useCases.create()
        .create(caller, new CreateResource.Command(type, read.data(), nothing(type), read.repairs()))
        .resource();
  }

  private BulkResult replace(
      BulkOperation operation, Target target, Supplier<Complex> data, Precondition precondition) {
    ResourceType type = target.type();
    Read<Complex> read = recorder.attempt(
        attempt(Operation.REPLACE, type, target.id()), () -> reading.resource(type, data.get()));
    Resource replaced = useCases.replace()
        .replace(caller, new ReplaceResource.Command(
            type, target.id(), read.data(), precondition, nothing(type), read.repairs()))
        .resource();
    return new BulkResult(operation, target, new Stored(replaced.meta(), false));
  }

  private BulkResult change(Change operation, Target target, UnaryOperator<String> idOf) {
    ResourceType type = target.type();
    Read<Patch> read = recorder.attempt(attempt(Operation.PATCH, type, target.id()),
        () -> reading.patch(type, BulkReferences.resolved(operation.data(), idOf)));
    PatchResource.Result result = useCases.patch().patch(caller, new PatchResource.Command(
        type, target.id(), read.data(), operation.precondition(), nothing(type), read.repairs()));
    return new BulkResult(
        operation, target, new Stored(result.resource().meta(), !result.created().isEmpty()));
  }

  private BulkResult delete(Delete operation, Target target) {
    useCases.delete().delete(caller,
        new DeleteResource.Command(target.type(), target.id(), operation.precondition(), List.of()));
    return new BulkResult(operation, target, new Deleted());
  }

  private Target target(Operation operation, Target target, UnaryOperator<String> idOf) {
    return recorder.attempt(attempt(operation, target.type(), target.id()),
        () -> new Target(target.type(), BulkReferences.resolved(target.id(), idOf)));
  }

  private Attempt attempt(Operation operation, ResourceType type, @Nullable String id) {
    return Attempt.by(caller, operation, type.name(), id, List::of);
  }

  /** RFC 7644 §3.7: "For normal completion, the server MAY elect to omit the response body", so nothing is read for it. */
  private static Projection nothing(ResourceType type) {
    return Projection.of(type, List.of("id"), List.of());
  }
}
