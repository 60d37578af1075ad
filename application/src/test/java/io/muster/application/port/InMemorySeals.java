package io.muster.application.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sealed texts are tickets for what is kept here. */
public final class InMemorySeals implements Seals {

  private record Kept(String content, String bound) {}

  private final Map<String, Kept> kept = new HashMap<>();

  @Override
  public String seal(String content, String bound) {
    String ticket = "sealed-" + kept.size();
    kept.put(ticket, new Kept(content, bound));
    return ticket;
  }

  @Override
  public Optional<String> open(String sealed, String bound) {
    return Optional.ofNullable(kept.get(sealed)).filter(found -> found.bound().equals(bound)).map(Kept::content);
  }
}
