package io.muster.adapters.console;

import java.util.List;

/** What the sign-in page offers beside a password. */
public record SignInChoices(List<Provider> providers) {

  public SignInChoices {
    providers = List.copyOf(providers);
  }

  /** An OpenID provider: how it is called, and the path that leads to it. */
  public record Provider(String name, String path) {}
}
