package io.muster.application.directory;

import io.muster.application.directory.KeepUserInStep.Mapped;
import io.muster.application.directory.MappingsInForce.InForce;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.resource.Resource;
import java.util.List;

/**
 * Foresees what a mapping would do to the records of many resources, each as if it alone were mapped now, and changes
 * nothing. What it must know of storage it asks for all of them at once, so that it costs a fixed number of questions.
 */
public final class Foresight {

  private final DirectoryRecords records;
  private final ScimRecords scim;

  public Foresight(DirectoryRecords records, ScimRecords scim) {
    this.records = records;
    this.scim = scim;
  }

  /** In the order of the users. */
  public List<Foreseen> ofUsers(AccountId account, InForce<UserMapping> mapping, List<Resource> users) {
    return new ForeseenUsers(new Known(records, scim, account), new Mapped(account, mapping)).all(users);
  }

  /** In the order of the groups. */
  public List<Foreseen> ofGroups(AccountId account, InForce<GroupMapping> mapping, List<Resource> groups) {
    return new ForeseenGroups(new Known(records, scim, account), account, mapping).all(groups);
  }
}
