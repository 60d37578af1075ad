package io.muster.application.port;

import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mapping versions in memory. */
public final class InMemoryMappingVersions implements MappingVersions, InMemoryStore {

  private record Key(AccountId account, MappingKind kind) {}

  private final InMemoryMappings statuses;
  private Map<Key, TreeMap<Integer, MappingVersion>> versions = new HashMap<>();
  private Set<Key> paused = new HashSet<>();

  public InMemoryMappingVersions(InMemoryMappings statuses) {
    this.statuses = statuses;
  }

  @Override
  public int inForce(AccountId account, MappingKind kind) {
    TreeMap<Integer, MappingVersion> saved = of(account, kind);
    return saved.isEmpty() ? MappingVersion.DEFAULT : saved.lastKey();
  }

  @Override
  public int inForceForUpdate(AccountId account, MappingKind kind) {
    return inForce(account, kind);
  }

  @Override
  public Optional<MappingVersion> find(AccountId account, MappingKind kind, int number) {
    return Optional.ofNullable(of(account, kind).get(number));
  }

  @Override
  public List<MappingVersion> list(AccountId account, MappingKind kind, @Nullable Integer before, int limit) {
    return of(account, kind).headMap(before == null ? Integer.MAX_VALUE : before, false).descendingMap().values().stream()
        .limit(limit)
        .toList();
  }

  @Override
  public void save(AccountId account, MappingVersion version) {
    Key key = new Key(account, version.kind());
    TreeMap<Integer, MappingVersion> saved = of(account, version.kind());
    saved.put(version.number(), version);
    versions.put(key, saved);
    paused.remove(key);
  }

  @Override
  public void leaveOutdated(AccountId account, MappingKind kind) {
    paused.add(new Key(account, kind));
  }

  @Override
  public List<Unfinished> unfinished(int limit) {
    return versions.keySet().stream()
        .filter(key -> !paused.contains(key))
        .map(key -> new Unfinished(key.account(), key.kind(), inForce(key.account(), key.kind())))
        .filter(each -> statuses.countOutdated(each.account(), each.kind(), each.version()) > 0)
        .sorted(Comparator.comparing(each -> each.account().value()))
        .limit(limit)
        .toList();
  }

  private TreeMap<Integer, MappingVersion> of(AccountId account, MappingKind kind) {
    return new TreeMap<>(versions.getOrDefault(new Key(account, kind), new TreeMap<>()));
  }

  @Override
  public Runnable snapshot() {
    Map<Key, TreeMap<Integer, MappingVersion>> copy = new HashMap<>(versions);
    Set<Key> pausedThen = new HashSet<>(paused);
    return () -> {
      versions = copy;
      paused = pausedThen;
    };
  }
}
