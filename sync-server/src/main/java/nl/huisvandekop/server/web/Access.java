package nl.huisvandekop.server.web;

import java.util.EnumSet;
import java.util.Set;
import nl.huisvandekop.server.account.Role;

/**
 * Who may use a route. What is not said is closed. Which gemeenten and places someone sees on it is
 * the reach of the account, which each feature asks for itself.
 */
public enum Access {
  /** Anyone, without a login. */
  EVERYONE(Set.of()),
  /** Anyone; who is logged in sees more: what leaves without a login is disclosure-controlled. */
  OPEN(Set.of()),
  /** A kiosk, by its device token. */
  KIOSK(Set.of()),
  /** Staff of any role, by session or API token. */
  STAFF(EnumSet.allOf(Role.class)),
  /** Staff who see the whole region. */
  REGION(EnumSet.of(Role.REGION_ADMIN, Role.REGION_READER)),
  /** Staff who change what they reach. */
  EDITOR(EnumSet.of(Role.REGION_ADMIN, Role.GEMEENTE, Role.SITE)),
  /** Staff who change more than one place. */
  GEMEENTE(EnumSet.of(Role.REGION_ADMIN, Role.GEMEENTE)),
  /** Staff who change what concerns the whole region. */
  ADMIN(EnumSet.of(Role.REGION_ADMIN));

  private final Set<Role> roles;

  Access(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** The roles that may; none where no login is asked for. */
  public Set<Role> roles() {
    return roles;
  }
}
