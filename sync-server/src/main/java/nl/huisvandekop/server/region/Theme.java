package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

/**
 * A theme of activities and of the Wegwijzer.
 *
 * @param code stable, kebab-case
 * @param name in Dutch
 * @param icon name of a Tabler icon
 */
public record Theme(String code, String name, String icon) {
  public Theme {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(icon, "icon");
  }
}
