package io.muster.application.directory;

import io.muster.application.activity.Attempt;
import io.muster.application.activity.Recorder;
import io.muster.application.directory.KeepGroupInStep.RecordChange;
import io.muster.application.port.Sites;
import io.muster.domain.Refusal;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Matter;
import io.muster.domain.activity.Operation;
import io.muster.domain.directory.RecordName;
import io.muster.domain.directory.Site;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Target;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates or changes a site. */
public final class SaveSite {

  private final Sites sites;
  private final KeepGroupInStep groups;
  private final Recorder recorder;
  private final Supplier<UUID> ids;

  public SaveSite(Sites sites, KeepGroupInStep groups, Recorder recorder, Supplier<UUID> ids) {
    this.sites = sites;
    this.groups = groups;
    this.recorder = recorder;
    this.ids = ids;
  }

  /** All that an administrator decides on. */
  public record Fields(@Nullable String name, boolean disabled) {}

  /** Without an {@code id}, a site is created from what {@code change} makes of empty fields. */
  public record Command(@Nullable SiteId id, UnaryOperator<Fields> change) {}

  /**
   * Needs an administrator. Refuses with {@code NOT_FOUND}; with {@code INVALID_VALUE}, naming the field; and with
   * {@code UNIQUENESS} when the name is taken; and with {@code MUTABILITY} a new name where a SCIM group gives it.
   */
  public Site save(Administrator administrator, Command command) {
    Attempt attempt = Attempt.by(administrator, command.id() == null ? Operation.CREATE : Operation.CHANGE,
        Matter.SITE.word(), command.id() == null ? null : command.id().value());
    return recorder.attempt(attempt, () -> save(administrator, attempt, command));
  }

  private Site save(Administrator administrator, Attempt attempt, Command command) {
    administrator.require(Role.ADMINISTRATOR);
    AccountId account = administrator.account().id();
    return recorder.write(attempt, trail -> {
      Site site = command.id() == null
          ? create(account, command.change())
          : change(account, command.id(), command.change());
      trail.about(site.id().value());
      return site;
    });
  }

  private Site create(AccountId account, UnaryOperator<Fields> change) {
    Fields fields = change.apply(new Fields(null, false));
    Site site = new Site(new SiteId(ids.get()), RecordName.require(fields.name()), fields.disabled(), null);
    requireFreeName(account, site);
    groups.aroundRecordChange(account, change(null, site), () -> sites.insert(account, site));
    return site;
  }

  private Site change(AccountId account, SiteId id, UnaryOperator<Fields> change) {
    Site before = sites.findForUpdate(account, id)
        .orElseThrow(() -> Refusal.notFound("There is no such site."));
    Fields fields = change.apply(new Fields(before.name(), before.disabled()));
    Site after = new Site(id, RecordName.require(fields.name()), fields.disabled(), before.source());
    requireFreeName(account, after);
    groups.aroundRecordChange(account, change(before, after), () -> sites.update(account, after));
    return after;
  }

  private static RecordChange change(@Nullable Site before, Site after) {
    return new RecordChange(new Target.ToSite(after.id()), before == null ? null : before.name(), after.name(),
        before != null && before.disabled() != after.disabled());
  }

  private void requireFreeName(AccountId account, Site site) {
    if (sites.findByName(account, site.name()).filter(other -> !other.id().equals(site.id())).isPresent()) {
      throw Refusal.uniqueness("Another site has this name.");
    }
  }
}
