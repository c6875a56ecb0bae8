package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * How a region cuts its buurten into areas, as data of the pack.
 *
 * @param by what a buurt's area is unless its woonplaats is an exception
 * @param exceptions by woonplaats code: the towns that are cut otherwise
 */
public record AreaRule(Area.Kind by, Map<String, Area.Kind> exceptions) {
  public AreaRule {
    requireNonNull(by, "by");
    exceptions = Map.copyOf(exceptions);
  }

  /** The code of the area that a buurt of this woonplaats and this wijk belongs to. */
  public String areaOf(String woonplaats, String wijk) {
    return kindOf(woonplaats) == Area.Kind.WOONPLAATS ? woonplaats : wijk;
  }

  private Area.Kind kindOf(String woonplaats) {
    return exceptions.getOrDefault(woonplaats, by);
  }
}
