package nl.huisvandekop.card;

import static java.util.Objects.requireNonNull;

/**
 * How a kiosk makes itself known on a network that asks for a name and a password (802.1X).
 *
 * @param method {@code peap} or {@code ttls}
 * @param authority the certificate of whoever vouches for the network, as PEM; null where the
 *     installer chose to go without
 */
record Login(String method, String user, String password, String authority) {
  Login {
    requireNonNull(method);
    requireNonNull(user);
    requireNonNull(password);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Login[" + method + "]";
  }
}
