package io.muster.acceptance.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: it keeps cookies, and sends a form with the token that its page holds. */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Http http = new Http();
  private final URI root;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Visitor(URI root) {
    this.root = root;
  }

  /** Another visitor of that server who has got hold of the same cookies. */
  public Visitor copyAt(URI elsewhere) {
    Visitor copy = new Visitor(elsewhere);
    copy.cookies.putAll(cookies);
    return copy;
  }

  public Answer get(String path) {
    return send(Call.of("GET", root.resolve(path)));
  }

  /** Sends the form of a page. */
  public Answer submit(String page, String action, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).text());
    if (!token.find()) {
      throw new AssertionError("no form on " + page);
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token.group(1));
    return post(action, all);
  }

  /** Sends what another site could make the browser send. */
  public Answer post(String action, Map<String, String> fields) {
    return send(Call.of("POST", root.resolve(action))
        .header("Content-Type", "application/x-www-form-urlencoded").body(Query.PLUS.encode(fields)));
  }

  public Answer signIn(String name, String password) {
    return submit("/console/sign-in", "/console/sign-in", Map.of("username", name, "password", password));
  }

  public boolean isSignedIn() {
    return get("/console").status() == 200;
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  public void lose(String cookie) {
    cookies.remove(cookie);
  }

  private Answer send(Call call) {
    String sent = cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    Answer answer = http.send(sent.isEmpty() ? call : call.header("Cookie", sent));
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
