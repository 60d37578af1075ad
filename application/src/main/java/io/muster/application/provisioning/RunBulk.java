package io.muster.application.provisioning;

import io.muster.application.activity.Recorder;
import io.muster.application.port.Transactions;
import io.muster.domain.access.Caller;
import io.muster.domain.bulk.BulkPlan;
import io.muster.domain.bulk.BulkRequest;
import io.muster.domain.patch.Patch;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/**
 * Carries out many operations at once (RFC 7644 §3.7), each in a transaction of its own and as if it had come alone;
 * those that refer to each other in a circle succeed or fail together.
 */
public final class RunBulk {

  private final BulkActions.UseCases useCases;
  private final Recorder recorder;
  private final Transactions transactions;

  public RunBulk(
      CreateResource create,
      ReplaceResource replace,
      PatchResource patch,
      DeleteResource delete,
      Recorder recorder,
      Transactions transactions) {
    this.useCases = new BulkActions.UseCases(create, replace, patch, delete);
    this.recorder = recorder;
    this.transactions = transactions;
  }

  /** How an operation's data is read, once its references are resolved; both refuse what cannot be read. */
  public interface Reading {

    Read<Complex> resource(ResourceType type, Complex data);

    Read<Patch> patch(ResourceType type, Complex data);
  }

  /** What was read, and how the client's dialect was repaired for it. */
  public record Read<T>(T data, List<String> repairs) {}

  public record Command(BulkRequest request, Reading reading) {}

  /**
   * What became of each operation, in the client's order. Those that were left once as many had failed as the client
   * accepts are not among them. It refuses nothing itself.
   */
  public List<BulkResult> run(Caller caller, Command command) {
    BulkRun run = new BulkRun(
        command.request(), new BulkActions(useCases, recorder, caller, command.reading()), transactions);
    for (BulkPlan.Step step : BulkPlan.of(command.request().operations())) {
      if (run.isOver()) {
        break;
      }
      run.take(step);
    }
    return run.results();
  }
}
