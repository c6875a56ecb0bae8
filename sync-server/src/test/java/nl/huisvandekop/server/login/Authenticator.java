package nl.huisvandekop.server.login;

import java.time.Instant;

/** The app on a phone. */
public final class Authenticator {
  private Authenticator() {}

  public static String code(String secret, Instant at) {
    return Totp.code(secret, at);
  }
}
