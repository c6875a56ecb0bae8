package nl.huisvandekop.server.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisvandekop.server.normenkader.Meets;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.Position;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteStatus;

/** Where the sites are at one moment, what is known of them, and who lives how far. Immutable. */
final class Situation {
  private final Map<String, List<Site>> sitesByArea;
  private final Map<String, SiteDetails> details;
  private final Map<String, Meets> norm;
  private final String normVersion;
  private final Distances distances;

  /**
   * Made from what was read in one transaction.
   *
   * @param norm how sites stand by the normenkader in force; without an entry that is not known
   * @param normVersion that one's name; null while there is none
   */
  Situation(
      List<Site> sites,
      Map<String, SiteDetails> details,
      Map<String, Meets> norm,
      String normVersion,
      Distances distances) {
    sitesByArea =
        sites.stream().filter(site -> site.areaCode() != null).collect(groupingBy(Site::areaCode));
    this.details = details;
    this.norm = norm;
    this.normVersion = normVersion;
    this.distances = distances;
  }

  /** The version in force; null while there is none. */
  String normVersion() {
    return normVersion;
  }

  Distances distances() {
    return distances;
  }

  /** Those of every status. */
  List<Site> sites(Area area) {
    return sitesByArea.getOrDefault(area.code(), List.of());
  }

  List<Site> sites(Area area, SiteStatus status) {
    return sites(area).stream().filter(site -> site.status() == status).toList();
  }

  /** Places that could take one in and are none yet. */
  List<Site> halls(Area area) {
    return sites(area).stream()
        .filter(site -> site.status() != SiteStatus.ACTIVE && details(site).canHost())
        .toList();
  }

  SiteDetails details(Site site) {
    return details.getOrDefault(site.id(), SiteDetails.NONE);
  }

  Meets meetsNorm(Site site) {
    return norm.getOrDefault(site.id(), Meets.UNKNOWN);
  }

  /** How many active ones of an area stand so. */
  int active(Area area, Meets meets) {
    return (int)
        sites(area, SiteStatus.ACTIVE).stream().filter(site -> meetsNorm(site) == meets).count();
  }

  Standing standing(Area area) {
    int active = sites(area, SiteStatus.ACTIVE).size();
    if (active == 0) {
      return distances.reachable(area.code()).metresToMeeting() <= Reachable.CYCLING_METRES
          ? Standing.NABIJ
          : Standing.WITTE_VLEK;
    }
    if (active(area, Meets.YES) > 0) {
      return Standing.GEDEKT;
    }
    return active(area, Meets.NO) == active ? Standing.VOLDOET_NIET : Standing.NOG_ONBEKEND;
  }

  /** The same with what a map shows besides. */
  AreaStanding standingOf(Area area) {
    return new AreaStanding(
        area.code(),
        area.name(),
        area.gemeente(),
        area.inhabitants(),
        sites(area, SiteStatus.ACTIVE).size(),
        standing(area));
  }

  /** What its active sites cost a year together, as far as that is known. */
  AreaCoverage.Chances chances(Area area) {
    List<Integer> costs =
        sites(area, SiteStatus.ACTIVE).stream()
            .map(this::details)
            .map(SiteDetails::cost)
            .map(Cost::yearlyEuro)
            .filter(Objects::nonNull)
            .toList();
    return new AreaCoverage.Chances(
        halls(area).size(),
        costs.isEmpty() ? null : costs.stream().mapToLong(Integer::longValue).sum(),
        costs.size());
  }

  /** Where a site is; the middle of its area where that is not known. */
  static Position position(Site site, Area area) {
    return site.located() ? new Position(site.lon(), site.lat()) : area.labelPoint();
  }
}
