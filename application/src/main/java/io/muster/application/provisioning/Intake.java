package io.muster.application.provisioning;

import io.muster.domain.account.Account;
import io.muster.domain.account.AccountSettings.UnknownAttributes;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.validation.Reading;
import io.muster.domain.validation.SchemaReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a client's document comes in: read by its schema, and divided into what is stored as a document and its members. */
final class Intake {

  private static final String MEMBERS = GroupSchema.MEMBERS.name();

  private Intake() {}

  /** {@code members} are the values given; null when the client did not speak of members. */
  record Parts(Complex document, @Nullable List<String> members) {}

  static Reading read(Account account, ResourceType type, Complex sent) {
    Reading reading = SchemaReader.read(type, sent);
    requireWelcome(account, reading.unknown());
    return reading;
  }

  /** Refuses with {@code INVALID_SYNTAX} attributes that no schema lists, where the account is set so. */
  static void requireWelcome(Account account, List<String> unknown) {
    if (account.settings().unknownAttributes() == UnknownAttributes.REFUSE) {
      Reading.requireNone(unknown);
    }
  }

  static Parts divide(ResourceType type, Complex document) {
    Value members = document.get(MEMBERS);
    if (members == null || !hasMembers(type)) {
      return new Parts(document, null);
    }
    return new Parts(document.without(MEMBERS), members instanceof Many many ? values(many) : List.of());
  }

  static boolean hasMembers(ResourceType type) {
    return type.schema().attributes().named(MEMBERS).filter(own -> own == GroupSchema.MEMBERS).isPresent();
  }

  private static List<String> values(Many members) {
    return members.values().stream().map(member -> String.valueOf(((Complex) member).text("value"))).toList();
  }
}
