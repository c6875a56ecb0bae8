package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a kiosk reads from the region.
 *
 * @param site the place that it stands in
 * @param area the woonkern or wijk; null while the site has none
 * @param themes in the order in which they are offered
 * @param helpline the number that volunteers ring when something is wrong; null if none is set
 */
public record Reference(Site site, Area area, List<Theme> themes, String helpline) {
  public Reference {
    requireNonNull(site, "site");
    themes = List.copyOf(themes);
  }

  /** The site's id and the name that people call it by. */
  public record Site(String id, String name) {}

  /** The area's code, its name, and its gemeente's name. */
  public record Area(String code, String name, String gemeente) {}

  /** A theme of activities: code, name in Dutch, and the name of an icon of the house. */
  public record Theme(String code, String name, String icon) {}
}
