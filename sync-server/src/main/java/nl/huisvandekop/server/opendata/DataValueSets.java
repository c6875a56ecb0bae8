package nl.huisvandekop.server.opendata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.disclosure.Cell;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.region.Area;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;

/**
 * Released weeks as DHIS2 takes them in (dataValueSets): nothing but what is public, and no value
 * at all where a number is hidden or not known. Thread-safe.
 */
public final class DataValueSets {
  /** A country has about 45,000 values a week. */
  private static final int MOST_VALUES = 200_000;

  private static final LocalDate EARLIEST = Hours.local(Hours.EARLIEST).toLocalDate();
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final ServerStore store;
  private final Releases releases;
  private final RegionPack pack;

  public DataValueSets(ServerStore store, Releases releases, RegionPack pack) {
    this.store = requireNonNull(store);
    this.releases = requireNonNull(releases);
    this.pack = requireNonNull(pack);
  }

  /** What a value is about; its code is what DHIS2 is to know it by. */
  enum Element {
    /** Check-ins of a week, rounded to fives. */
    CHECK_INS("HUIS_CHECKINS"),
    /** Hours of a site's week with check-ins, rounded to fives. */
    HOURS_COUNTED("HUIS_HOURS_COUNTED"),
    /** Hours in which its kiosks were off, rounded to fives. */
    HOURS_DOWN("HUIS_HOURS_DOWN"),
    /** Hours that a kiosk had not sent when the week was released, rounded to fives. */
    HOURS_NOT_SYNCED("HUIS_HOURS_NOT_SYNCED"),
    /** How many sites a sum is of. */
    SITES("HUIS_SITES"),
    /** Of how many of these anything is known. */
    SITES_KNOWN("HUIS_SITES_KNOWN");

    private final String code;

    Element(String code) {
      this.code = code;
    }
  }

  /**
   * A value.
   *
   * @param dataElement code, as {@link Element}
   * @param period {@code 2026W47}, and {@code 2026W5} without a zero, as DHIS2 names ISO weeks
   * @param orgUnit code: a site's id, the code of an area or gemeente, or {@code region}
   * @param value a whole number; a text, as DHIS2 has it
   * @param comment what to know of it; null for nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DataValue(
      String dataElement, String period, String orgUnit, String value, String comment) {}

  /** All values that were asked for, by week, then from sites to the region. */
  public record DataValueSet(List<DataValue> dataValues) {
    public DataValueSet {
      dataValues = List.copyOf(dataValues);
    }
  }

  /**
   * The values of the released weeks that lie within a range.
   *
   * @param site one site, else all that was released
   * @param level one level, else all
   * @throws Problem 404 {@code site-unknown}, 422 {@code period-too-long}
   */
  public DataValueSet of(
      LocalDate from, LocalDate through, Optional<String> site, Optional<Level> level) {
    Samples samples = samples();
    List<DataValue> values = new ArrayList<>();
    if (site.isPresent()) {
      List<Released> all = releases.of(new Cell(Level.SITE, site.get()), EARLIEST, LATEST);
      if (all.isEmpty()) {
        throw new Problem(
            404, "site-unknown", "There is no such site, or nothing of it is public.");
      }
      all.stream()
          .filter(week -> within(week.week(), from, through))
          .forEach(week -> add(values, week, samples));
      return new DataValueSet(values);
    }
    for (LocalDate monday : releases.weeks()) {
      if (within(monday, from, through)) {
        releases.ofWeek(monday).stream()
            .filter(one -> level.isEmpty() || one.of().level() == level.get())
            .forEach(one -> add(values, one, samples));
        refuseTooMany(values);
      }
    }
    return new DataValueSet(values);
  }

  private static void refuseTooMany(List<DataValue> values) {
    if (values.size() > MOST_VALUES) {
      throw new Problem(
          422, "period-too-long", "Ask for a shorter period, for one level or for one site.");
    }
  }

  private static boolean within(LocalDate monday, LocalDate from, LocalDate through) {
    return !monday.isBefore(from) && !monday.plusDays(6).isAfter(through);
  }

  private static void add(List<DataValue> values, Released one, Samples samples) {
    Writer writer = new Writer(values, one, samples.comment(one));
    if (one.visits() != null) {
      writer.add(Element.CHECK_INS, one.visits());
    }
    if (one.hours() != null) {
      writer.add(Element.HOURS_COUNTED, one.hours().counted());
      writer.add(Element.HOURS_DOWN, one.hours().down());
      writer.add(Element.HOURS_NOT_SYNCED, one.hours().notSynced());
    }
    if (one.of().level() != Level.SITE) {
      writer.add(Element.SITES, one.sites());
      writer.add(Element.SITES_KNOWN, one.sitesKnown());
    }
  }

  private record Writer(List<DataValue> values, Released one, String comment) {
    void add(Element element, long value) {
      values.add(
          new DataValue(
              element.code, period(one.week()), one.of().code(), String.valueOf(value), comment));
    }
  }

  static String period(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%dW%d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * What is made up to show how it works.
   *
   * @param codes of such sites, and of all that they are in
   */
  private record Samples(Set<String> codes) {
    String comment(Released one) {
      boolean sample = codes.contains(one.of().code());
      if (one.byHand()) {
        return sample ? "sample data; partly counted by hand" : "partly counted by hand";
      }
      return sample ? "sample data" : null;
    }
  }

  private Samples samples() {
    Set<String> codes = new HashSet<>();
    for (Site site : store.read(Sites::list)) {
      if (site.sample()) {
        codes.add(site.id());
        codes.add(Cell.REGION);
        Optional<Area> area = Optional.ofNullable(site.areaCode()).flatMap(pack::area);
        area.map(Area::code).ifPresent(codes::add);
        area.map(Area::gemeente).ifPresent(codes::add);
      }
    }
    return new Samples(codes);
  }
}
