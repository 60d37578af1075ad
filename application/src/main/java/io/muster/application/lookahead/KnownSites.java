package io.muster.application.lookahead;

import io.muster.application.port.Sites;
import io.muster.domain.account.AccountId;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.resource.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sites of one account, each looked up once. */
public final class KnownSites implements Sites {

  private final Sites sites;
  private final AccountId account;
  private final Answers<SiteId, Site> byId;
  private final Answers<String, Site> byName;

  public KnownSites(Sites sites, AccountId account) {
    this.sites = sites;
    this.account = account;
    this.byId = new Answers<>(account);
    this.byName = new Answers<>(account);
  }

  public void ask(Collection<SiteId> ids) {
    byId.ask(ids, open -> sites.findAll(account, open).stream()
        .collect(Collectors.toMap(Site::id, Function.identity())));
  }

  public void askNames(Collection<String> names) {
    byName.ask(names.stream().map(Folding::fold).toList(), open -> {
      Map<String, Site> found = sites.findAllByName(account, open).stream()
          .collect(Collectors.toMap(site -> Folding.fold(site.name()), Function.identity()));
      byId.ask(found.values().stream().map(Site::id).toList(), _ -> found.values().stream()
          .collect(Collectors.toMap(Site::id, Function.identity())));
      return found;
    });
  }

  public boolean knowsName(String name) {
    return byName.has(Folding.fold(name));
  }

  @Override
  public Optional<Site> find(AccountId asked, SiteId id) {
    return byId.to(asked, id, () -> sites.find(asked, id));
  }

  @Override
  public Optional<Site> findForUpdate(AccountId asked, SiteId id) {
    throw Answers.writing();
  }

  @Override
  public Optional<Site> findByName(AccountId asked, String name) {
    return byName.to(asked, Folding.fold(name), () -> sites.findByName(asked, name));
  }

  @Override
  public List<Site> findAll(AccountId asked, Collection<SiteId> ids) {
    ask(ids);
    return ids.stream().distinct().flatMap(id -> find(asked, id).stream()).toList();
  }

  @Override
  public List<Site> findAllByName(AccountId asked, Collection<String> names) {
    askNames(names);
    return names.stream().flatMap(name -> findByName(asked, name).stream()).distinct().toList();
  }

  @Override
  public void insert(AccountId asked, Site site) {
    throw Answers.writing();
  }

  @Override
  public void update(AccountId asked, Site site) {
    throw Answers.writing();
  }

  @Override
  public long count(AccountId asked) {
    return sites.count(asked);
  }

  @Override
  public List<Site> list(AccountId asked, @Nullable String name, @Nullable SiteId after, int limit) {
    return sites.list(asked, name, after, limit);
  }
}
