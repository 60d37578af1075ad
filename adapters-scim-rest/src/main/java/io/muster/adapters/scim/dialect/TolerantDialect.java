package io.muster.adapters.scim.dialect;

import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.FilterParser;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.patch.Unmatched;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.List;
import java.util.function.BiFunction;

/** Repairs what clients are known to send beside the RFC. It never guesses: see {@link Rewriting}. */
final class TolerantDialect implements ClientDialect {

  private final FilterLimits limits;
  private final Repairs repairs;
  private final ValueRepairs values;

  TolerantDialect(FilterLimits limits, Repairs repairs) {
    this.limits = limits;
    this.repairs = repairs;
    this.values = new ValueRepairs(repairs);
  }

  @Override
  public Complex resource(ResourceType type, Complex body) {
    Complex repaired = all(Rewriting.OfResource.class, body, (repair, given) -> repair.resource(type, given));
    return values.resource(type, repaired);
  }

  @Override
  public Complex message(ResourceType type, Complex body) {
    return all(Rewriting.OfPatch.class, body, (repair, given) -> repair.message(type, given, limits));
  }

  @Override
  public List<RawOperation> operations(ResourceType type, List<RawOperation> operations) {
    List<RawOperation> repaired = all(Rewriting.OfOperation.class, operations, (repair, given) -> given.stream()
        .flatMap(operation -> repair.operation(type, operation, limits).stream())
        .toList());
    return repaired.stream()
        .map(operation -> values.operation(type, withReadablePath(type, operation), limits))
        .toList();
  }

  private RawOperation withReadablePath(ResourceType type, RawOperation operation) {
    if (operation.path() == null) {
      return operation;
    }
    String path = new FilterRepairs(List.of(type), text -> FilterParser.parsePath(type, text, limits), limits)
        .repaired(operation.path(), repairs);
    return new RawOperation(operation.op(), path, operation.value());
  }

  @Override
  public Complex bulk(Complex body) {
    return all(Rewriting.OfBulk.class, body, Rewriting.OfBulk::message);
  }

  @Override
  public RawBulkOperation bulkOperation(RawBulkOperation operation) {
    return all(Rewriting.OfBulk.class, operation, Rewriting.OfBulk::operation);
  }

  @Override
  public String filter(List<ResourceType> types, String text) {
    List<ResourceType> others = types.subList(1, types.size());
    return new FilterRepairs(types, given -> FilterParser.parse(types.getFirst(), others, given, limits), limits)
        .repaired(text, repairs);
  }

  @Override
  public Unmatched unmatched() {
    return Unmatched.CREATE;
  }

  private <R extends Rewriting, V> V all(Class<R> kind, V given, BiFunction<R, V, V> rewrite) {
    V repaired = given;
    for (Repair repair : Repair.values()) {
      V before = repaired;
      repaired = repair.rewriting(kind).map(rewriting -> rewrite.apply(rewriting, before)).orElse(before);
      if (!repaired.equals(before)) {
        repairs.add(repair);
      }
    }
    return repaired;
  }
}
