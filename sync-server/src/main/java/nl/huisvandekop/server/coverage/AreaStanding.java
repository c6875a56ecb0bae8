package nl.huisvandekop.server.coverage;

import static java.util.Objects.requireNonNull;

/**
 * How an area stands, without what was counted in it: all that a map shows.
 *
 * @param gemeente its code
 * @param inhabitants sum over its buurten
 * @param sites active ones
 */
public record AreaStanding(
    String code, String name, String gemeente, int inhabitants, int sites, Standing standing) {
  public AreaStanding {
    requireNonNull(code, "code");
    requireNonNull(standing, "standing");
  }

  /** The same of all that is known of an area. */
  public static AreaStanding of(AreaCoverage area) {
    return new AreaStanding(
        area.code(),
        area.name(),
        area.gemeente(),
        area.inhabitants(),
        area.sites(),
        area.standing());
  }
}
