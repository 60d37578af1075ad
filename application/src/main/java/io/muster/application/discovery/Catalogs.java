package io.muster.application.discovery;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.schema.SchemaCatalog;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;

/** Knows the resource types and schemas of each account. */
public final class Catalogs {

  private final SchemaCatalog standard = catalogWith(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN);

  public SchemaCatalog of(Account account) {
    String customFieldsUrn = account.settings().customFieldsUrn();
    return customFieldsUrn.equals(AccountSettings.DEFAULT_CUSTOM_FIELDS_URN) ? standard : catalogWith(customFieldsUrn);
  }

  private static SchemaCatalog catalogWith(String customFieldsUrn) {
    return new SchemaCatalog(List.of(CoreResourceTypes.users(customFieldsUrn), CoreResourceTypes.GROUPS));
  }
}
