package io.muster.adapters.scim;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.resource.ResourceId;

/**
 * What {@code /Me} stands for (RFC 7644 §3.11): the user that the account's settings name. "A service provider that
 * does NOT support this feature SHOULD respond with HTTP status code 501".
 */
final class MeAlias {

  static final String SEGMENT = "Me";

  /** Where what it stands for is permanently. */
  static final String ENDPOINT = "Users";

  private MeAlias() {}

  static String of(AccountSettings settings) {
    ResourceId me = settings.me();
    if (me == null) {
      throw Refusal.of(Refusal.Reason.NOT_OFFERED,
          "/Me stands for nobody: the account's setting \"me\" names no user.");
    }
    return me.toString();
  }

  static Refusal notCreated() {
    return Refusal.of(Refusal.Reason.NOT_OFFERED,
        "Nothing is created at /Me; users are created at /" + ENDPOINT + ".");
  }
}
