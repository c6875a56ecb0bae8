package nl.huisvandekop.server.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.coverage.AreaCoverage;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.normenkader.Card;
import nl.huisvandekop.server.normenkader.NormVersion;
import nl.huisvandekop.server.region.Gemeente;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.OpenHours;

/**
 * A year of a gemeente. Coverage and how places stand are of the day on which it was made.
 *
 * @param day on which it was made
 * @param lastWeek the Monday of the last week in it; null before the first has ended
 * @param areas coverage, as it is public
 * @param inForce the version of the normenkader that places are judged by; empty for none
 * @param places active ones, by name
 * @param months what was released, twelve
 * @param before the year before beside it; empty where no week is told in both
 * @param wishes wished-for places, with what is known of them
 * @param halls how many places could take one in and are none
 * @param changes of places in the year, by day
 * @param norms versions of the normenkader that something happened to in the year
 */
public record YearReport(
    Gemeente gemeente,
    int year,
    LocalDate day,
    LocalDate lastWeek,
    List<AreaCoverage> areas,
    Optional<NormVersion> inForce,
    List<PlaceYear> places,
    List<Tally> months,
    Optional<Before> before,
    List<Wished> wishes,
    int halls,
    List<Change> changes,
    List<NormVersion> norms) {
  public YearReport {
    requireNonNull(gemeente, "gemeente");
    requireNonNull(day, "day");
    areas = List.copyOf(areas);
    places = List.copyOf(places);
    months = List.copyOf(months);
    wishes = List.copyOf(wishes);
    changes = List.copyOf(changes);
    norms = List.copyOf(norms);
  }

  /**
   * A place in the year.
   *
   * @param areaName of its woonkern or wijk
   * @param judged how it stands now, with the version that says so; empty while it was not judged
   * @param months what was released of it, twelve
   * @param open its opening hours in the weeks that ended, and what is known of them
   */
  public record PlaceYear(
      Site site,
      String areaName,
      SiteDetails details,
      Optional<Judged> judged,
      List<Tally> months,
      OpenHours open) {
    public PlaceYear {
      months = List.copyOf(months);
    }

    public Tally total() {
      return sum(months);
    }
  }

  /** A card with the version that it is by. */
  public record Judged(Norm norm, Card card) {}

  /**
   * The weeks that are told in both years.
   *
   * @param weeks how many
   */
  public record Before(int weeks, Comparison comparison) {}

  /** A place that somebody wishes for. */
  public record Wished(Site site, String areaName, SiteDetails details) {}

  /** Something that happened to a place. */
  public record Change(LocalDate day, Site site, What what) {}

  /** What that was. */
  public enum What {
    PILOT,
    FIRST_KIOSK,
    CLOSED
  }

  static Tally sum(List<Tally> tallies) {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Of all months. */
  public Tally total() {
    return sum(months);
  }

  /** Whether the year has not ended. */
  public boolean running() {
    return !LocalDate.of(year, 12, 31).isBefore(day);
  }

  /** Whether anything in it is made up to show how it works. */
  public boolean sample() {
    return areas.stream().anyMatch(AreaCoverage::sample);
  }
}
