package nl.huisvandekop.server.summary;

import static org.jdbi.v3.core.statement.EmptyHandling.NULL_KEYWORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * Of which sites weeks are added up. Immutable.
 *
 * @param areas codes of the areas that they lie in; null for all sites, also those without an area
 * @param notActive whether only those that are not active count
 */
public record Among(Collection<String> areas, boolean notActive) {
  public static final Among ALL = new Among(null, false);

  public Among {
    areas = areas == null ? null : List.copyOf(areas);
  }

  /** The sites in some areas; none where there is no area. */
  public static Among areas(Collection<String> codes) {
    return new Among(codes, false);
  }

  /** Of these sites those that are not active. */
  public Among thatAreNotActive() {
    return new Among(areas, true);
  }

  /** A condition on {@code site_id}, to be joined to others; empty for all sites. */
  String condition() {
    List<String> conditions = new ArrayList<>();
    if (areas != null) {
      conditions.add("area_code IN (<areas>)");
    }
    if (notActive) {
      conditions.add("status <> 'active'");
    }
    return conditions.isEmpty()
        ? ""
        : " AND site_id IN (SELECT id FROM site WHERE " + String.join(" AND ", conditions) + ")";
  }

  Query bind(Query query) {
    return areas == null ? query : query.bindList(NULL_KEYWORD, "areas", List.copyOf(areas));
  }
}
