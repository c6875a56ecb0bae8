package nl.huisvandekop.server.site;

import java.util.Arrays;
import java.util.Locale;

/** Only active sites count in standings and distances. {@code toString} is the stored name. */
public enum SiteStatus {
  ACTIVE,
  TO_CHECK,
  WISHED,
  CLOSED;

  /**
   * By its stored name.
   *
   * @throws IllegalArgumentException when there is none such
   */
  public static SiteStatus of(String name) {
    return Arrays.stream(values())
        .filter(status -> status.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no site status " + name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
