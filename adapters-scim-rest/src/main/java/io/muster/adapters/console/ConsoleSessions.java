package io.muster.adapters.console;

import io.muster.application.access.FindLogin;
import io.muster.domain.access.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps who signed in to the console in the HTTP session, by name alone: the login is looked up for each request, so that
 * what is taken from it, or its end, is felt at once.
 */
public final class ConsoleSessions implements SecurityContextRepository {

  private static final String ATTRIBUTE = "muster.signed-in";
  private static final String PROOF = "proof";

  private final FindLogin findLogin;
  private final ConsoleCookies cookies;
  private final Supplier<String> proofs;
  private final InstantSource clock;
  private final Duration life;

  /**
   * {@code proofs} gives secrets that nobody can guess, one for each time that somebody signs in; {@code life} is for how
   * long somebody stays signed in who never pauses.
   */
  public ConsoleSessions(
      FindLogin findLogin, ConsoleCookies cookies, Supplier<String> proofs, InstantSource clock, Duration life) {
    this.findLogin = findLogin;
    this.cookies = cookies;
    this.proofs = proofs;
    this.clock = clock;
    this.life = life;
  }

  @Override
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    loginOf(holder.getRequest()).map(ConsoleLogin::new).ifPresent(login ->
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of())));
    return context;
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = context.getAuthentication();
    if (authentication == null) {
      forget(request.getSession(false));
    } else {
      Login login = findLogin.find(authentication.getName()).orElseThrow();
      String proof = proofs.get();
      request.getSession().setAttribute(ATTRIBUTE, SignedIn.of(login, clock.instant(), proof));
      cookies.write(PROOF, proof, response);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return signedIn(request).isPresent();
  }

  private Optional<Login> loginOf(HttpServletRequest request) {
    return signedIn(request)
        .filter(signedIn -> cookies.read(PROOF, request).filter(signedIn::isProvedBy).isPresent())
        .flatMap(signedIn -> findLogin.find(signedIn.login())
        .filter(login -> signedIn.isCurrent(login, clock.instant(), life)));
  }

  private static Optional<SignedIn> signedIn(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(ATTRIBUTE))
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  private static void forget(@Nullable HttpSession session) {
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
