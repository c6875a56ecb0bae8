package nl.huisvandekop.server.inventory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.site.SiteStatus;

/** Which status can follow which. */
public final class StatusRules {
  private static final Map<SiteStatus, Set<SiteStatus>> NEXT = new EnumMap<>(SiteStatus.class);

  static {
    NEXT.put(SiteStatus.TO_CHECK, Set.of(SiteStatus.ACTIVE, SiteStatus.WISHED, SiteStatus.CLOSED));
    NEXT.put(SiteStatus.WISHED, Set.of(SiteStatus.ACTIVE, SiteStatus.TO_CHECK, SiteStatus.CLOSED));
    // A place that was open does not become a wish: its figures would be a wish's.
    NEXT.put(SiteStatus.ACTIVE, Set.of(SiteStatus.CLOSED, SiteStatus.TO_CHECK));
    NEXT.put(SiteStatus.CLOSED, Set.of(SiteStatus.ACTIVE, SiteStatus.TO_CHECK));
  }

  private StatusRules() {}

  /** Whether a place can go from one status to another; it can always stay. */
  public static boolean allow(SiteStatus from, SiteStatus to) {
    return from == to || NEXT.get(from).contains(to);
  }
}
