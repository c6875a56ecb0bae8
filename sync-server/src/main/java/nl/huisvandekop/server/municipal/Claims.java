package nl.huisvandekop.server.municipal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.settings.OidcSettings;
import nl.huisvandekop.server.settings.OidcSettings.Grant;

/** What the claims of someone mean here. */
final class Claims {
  private Claims() {}

  /**
   * The widest reach that the role claim gives; empty when it gives none.
   *
   * @param claims of the ID token
   */
  static Optional<Reach> reach(OidcSettings settings, Map<String, Object> claims) {
    Set<String> held = values(at(claims, settings.roleClaim()));
    List<Grant> given =
        settings.grants().stream().filter(grant -> held.contains(grant.value())).toList();
    for (Role wide : List.of(Role.REGION_ADMIN, Role.REGION_READER)) {
      if (of(given, wide).findAny().isPresent()) {
        return Optional.of(Reach.everything(wide));
      }
    }
    Set<String> gemeenten = of(given, Role.GEMEENTE).map(Grant::reach).collect(Collectors.toSet());
    return gemeenten.isEmpty()
        ? of(given, Role.SITE)
            .map(grant -> new Reach(Role.SITE, Set.of(), grant.reach()))
            .findFirst()
        : Optional.of(new Reach(Role.GEMEENTE, gemeenten, null));
  }

  /** A claim that is one text; empty when it is missing or something else. */
  static Optional<String> text(Map<String, Object> claims, String name) {
    return at(claims, name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private static Stream<Grant> of(List<Grant> given, Role role) {
    return given.stream().filter(grant -> grant.role().equals(role.toString()));
  }

  /** By its whole name first, since names may hold dots themselves. */
  private static Object at(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object found = claims;
    for (String step : path.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }

  private static Set<String> values(Object claim) {
    if (claim == null) {
      return Set.of();
    }
    Collection<?> all = claim instanceof Collection<?> many ? many : List.of(claim);
    return all.stream().map(String::valueOf).collect(Collectors.toSet());
  }
}
