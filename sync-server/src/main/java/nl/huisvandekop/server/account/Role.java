package nl.huisvandekop.server.account;

import java.util.Arrays;
import java.util.Locale;

/** What an account is for. {@code toString} is the stored name. */
public enum Role {
  /** Sees and changes all. */
  REGION_ADMIN,
  /** Sees all, changes nothing. */
  REGION_READER,
  /** Staff of one or more gemeenten: sees these only. */
  GEMEENTE,
  /** Coordinates one site: sees this only, and its small counts as they are. */
  SITE;

  /**
   * By its stored name.
   *
   * @throws IllegalArgumentException when there is none such
   */
  public static Role of(String name) {
    return Arrays.stream(values())
        .filter(role -> role.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role " + name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
