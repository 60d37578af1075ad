package io.muster.acceptance.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/**
 * An issuer of JWTs on the loopback, which is an OpenID provider too: its discovery document (RFC 8414), its keys
 * (RFC 7517), and tokens it has signed.
 */
final class TokenIssuer implements AutoCloseable {

  static final String AUDIENCE = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

  private final HttpServer server;
  private final RSAKey key = newKey("current");
  private volatile String idToken = "";

  TokenIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    serve("/.well-known/openid-configuration", """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(uri()));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    serve("/token", () -> """
        {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken));
    server.start();
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a token of the issuer says that is right in every way. */
  JWTClaimsSet.Builder claims(String tenant) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder().issuer(uri()).audience(AUDIENCE).claim("tid", tenant).subject("client")
        .issueTime(Date.from(now)).notBeforeTime(Date.from(now.minusSeconds(5)))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(claims, JOSEObjectType.JWT);
  }

  String signed(JWTClaimsSet.Builder claims, JOSEObjectType type) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build(), claims,
        signer(key));
  }

  /** Whoever comes back from signing in here is the one that these claims tell of (OpenID Connect Core 1.0 §3.1.3.3). */
  void vouchFor(JWTClaimsSet.Builder claims) {
    idToken = signed(claims);
  }

  /** By a key that the issuer does not publish, under the name of the one that it does. */
  String signedByAnother(JWTClaimsSet.Builder claims) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims,
        signer(newKey("other")));
  }

  /** The public key taken for a shared secret. */
  byte[] publicKey() {
    return key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
  }

  static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void serve(String path, String document) {
    serve(path, () -> document);
  }

  private void serve(String path, Supplier<String> document) {
    server.createContext(path, http -> {
      byte[] bytes = document.get().getBytes(StandardCharsets.UTF_8);
      http.getResponseHeaders().set("Content-Type", "application/json");
      http.sendResponseHeaders(200, bytes.length);
      http.getResponseBody().write(bytes);
      http.close();
    });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
