package nl.huisvandekop.server.account;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Which gemeenten and sites an account may see. Immutable.
 *
 * @param gemeenten codes such as {@code GM0441}; empty unless the role is {@link Role#GEMEENTE}
 * @param siteId the own site; null unless the role is {@link Role#SITE}
 */
public record Reach(Role role, Set<String> gemeenten, String siteId) {
  public Reach {
    requireNonNull(role, "role");
    gemeenten = Set.copyOf(gemeenten);
    if ((role == Role.GEMEENTE) == gemeenten.isEmpty()) {
      throw new IllegalArgumentException("gemeenten go with the role gemeente, at least one");
    }
    if ((role == Role.SITE) != (siteId != null)) {
      throw new IllegalArgumentException("a site goes with the role site");
    }
  }

  /** The whole region. */
  public static Reach everything(Role role) {
    return new Reach(role, Set.of(), null);
  }

  /** Whether the whole region may be seen. */
  public boolean seesEverything() {
    return role == Role.REGION_ADMIN || role == Role.REGION_READER;
  }

  /** Whether the figures of a whole gemeente may be seen. */
  public boolean seesGemeente(String gemeente) {
    return seesEverything() || (gemeente != null && gemeenten.contains(gemeente));
  }

  /**
   * Whether a site may be seen.
   *
   * @param gemeente that the site lies in; null while that is not known
   */
  public boolean seesSite(String id, String gemeente) {
    return seesGemeente(gemeente) || id.equals(siteId);
  }

  /** Whether the site is the account's own, whose small counts it sees as they are. */
  public boolean ownsSite(String id) {
    return id.equals(siteId);
  }
}
