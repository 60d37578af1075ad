package io.muster.acceptance.steps;

import io.cucumber.java.ParameterType;
import java.util.Locale;

/** The words that stand for somebody or something in a step. */
public final class Words {

  private final World world;

  public Words(World world) {
    this.world = world;
  }

  /** Who talks SCIM. */
  @ParameterType("the provisioning client|another account's client|the QA account's client|a client without credentials"
      + "|a client with the authorization \"[^\"]*\"")
  public ScimSession client(String who) {
    return switch (who) {
      case "the provisioning client" -> world.client();
      case "another account's client" -> world.client("Bearer " + world.otherTenant().token());
      case "the QA account's client" -> world.client("Bearer " + world.qaTenant().token());
      case "a client without credentials" -> world.client(null);
      default -> world.client(world.filledIn(who.substring(who.indexOf('"') + 1, who.length() - 1)));
    };
  }

  @ParameterType("user|group|device")
  public Kind resource(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @ParameterType("users|groups|devices")
  public Kind resources(String word) {
    return resource(word.substring(0, word.length() - 1));
  }
}
