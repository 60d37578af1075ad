package io.muster.application.port;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records in memory whose names are unique within their account, in any case. */
final class NamedRecords<T> implements InMemoryStore {

  private record Key(AccountId account, String id) {}

  private final Function<T, Object> id;
  private final Function<T, String> name;
  private Map<Key, T> rows = new HashMap<>();

  NamedRecords(Function<T, Object> id, Function<T, String> name) {
    this.id = id;
    this.name = name;
  }

  Optional<T> find(AccountId account, Object recordId) {
    return Optional.ofNullable(rows.get(new Key(account, recordId.toString())));
  }

  Optional<T> findByName(AccountId account, String wanted) {
    return list(account, wanted, null, 1).stream().findFirst();
  }

  void put(AccountId account, T record) {
    if (findByName(account, name.apply(record)).filter(it -> !id.apply(it).equals(id.apply(record))).isPresent()) {
      throw Refusal.uniqueness("Another one has this name.");
    }
    rows.put(new Key(account, id.apply(record).toString()), record);
  }

  List<T> list(AccountId account, @Nullable String wanted, @Nullable Object after, int limit) {
    return in(account)
        .filter(record -> wanted == null || Folding.fold(wanted).equals(Folding.fold(name.apply(record))))
        .filter(record -> after == null || id.apply(record).toString().compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(record -> id.apply(record).toString()))
        .limit(limit)
        .toList();
  }

  Stream<T> in(AccountId account) {
    return rows.entrySet().stream().filter(each -> each.getKey().account().equals(account)).map(Map.Entry::getValue);
  }

  @Override
  public Runnable snapshot() {
    Map<Key, T> copy = new HashMap<>(rows);
    return () -> rows = copy;
  }
}
