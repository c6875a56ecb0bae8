package nl.huisvandekop.card;

import static java.util.Objects.requireNonNull;

/**
 * One Wi-Fi network that the kiosk may use.
 *
 * @param name its SSID, at most 32 bytes
 * @param hidden whether it does not call its own name
 * @param access what it asks
 */
record WifiNetwork(String name, boolean hidden, Access access) {
  WifiNetwork {
    requireNonNull(name);
    requireNonNull(access);
  }

  /** What a network asks of whoever comes in. */
  sealed interface Access {}

  /** Nothing. */
  record Open() implements Access {}

  /**
   * WPA2's password, or WPA2 and WPA3 mixed.
   *
   * @param key 64 hexadecimal digits, computed from name and password
   */
  record SharedKey(String key) implements Access {
    SharedKey {
      requireNonNull(key);
    }

    @Override
    public String toString() {
      return "SharedKey";
    }
  }

  /** WPA3's password; it can't be hashed beforehand, the protocol needs it as it is. */
  record SharedPassword(String password) implements Access {
    SharedPassword {
      requireNonNull(password);
    }

    @Override
    public String toString() {
      return "SharedPassword";
    }
  }

  /** A name and a password of one's own. */
  record Enterprise(Login login) implements Access {
    Enterprise {
      requireNonNull(login);
    }
  }
}
