package io.muster.adapters.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How the cookies of the console are called and kept: no script reads them, and behind HTTPS nobody but this very host can
 * set or see them (RFC 6265bis §4.1.3.2).
 */
public record ConsoleCookies(boolean https) {

  public static final String PATH = "/";

  /** {@code purpose} is what the cookie is for. */
  public String name(String purpose) {
    return (https ? "__Host-" : "") + "muster_" + purpose;
  }

  Optional<String> read(String purpose, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(purpose))).map(Cookie::getValue);
  }

  /** Until the browser is closed; sent with what leads here from elsewhere too, as an OpenID provider does. */
  void write(String purpose, String value, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(purpose), value)
        .path(PATH).httpOnly(true).secure(https).sameSite("Lax").build().toString());
  }
}
