package io.muster.application.port;

import java.util.List;
import java.util.function.Supplier;

/** Transactions that run one after the other; a write that fails leaves everything as it was. */
public final class InMemoryTransactions implements Transactions {

  private final List<InMemoryStore> stores;
  private boolean active;

  InMemoryTransactions(List<InMemoryStore> stores) {
    this.stores = List.copyOf(stores);
  }

  @Override
  public synchronized <T> T write(Supplier<T> work) {
    if (active) {
      return work.get();
    }
    List<Runnable> undo = stores.stream().map(InMemoryStore::snapshot).toList();
    active = true;
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      undo.forEach(Runnable::run);
      throw failure;
    } finally {
      active = false;
    }
  }

  @Override
  public synchronized <T> T read(Supplier<T> work) {
    return work.get();
  }
}
