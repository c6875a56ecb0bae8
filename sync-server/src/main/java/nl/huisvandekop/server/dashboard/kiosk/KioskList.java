package nl.huisvandekop.server.dashboard.kiosk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.care.KioskCare;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Frames;
import nl.huisvandekop.server.dashboard.KioskWords;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Places;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.kiosk.KioskListView.Row;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.site.Site;

/** Makes the list of kiosks: those that ask for attention first. Thread-safe. */
final class KioskList {
  private final RegionPack pack;
  private final SeenSites sites;
  private final KioskCare care;
  private final Frames frames;
  private final Clock clock;

  KioskList(RegionPack pack, SeenSites sites, KioskCare care, Frames frames, Clock clock) {
    this.pack = requireNonNull(pack);
    this.sites = requireNonNull(sites);
    this.care = requireNonNull(care);
    this.frames = requireNonNull(frames);
    this.clock = requireNonNull(clock);
  }

  /** Which of them. */
  enum Show {
    PRESENT(null),
    ATTENTION("aandacht"),
    GONE("weg");

    private final String parameter;

    Show(String parameter) {
      this.parameter = parameter;
    }

    /** What the address says; whatever it does not know is what there is now. */
    static Show of(String parameter) {
      return Arrays.stream(values())
          .filter(show -> show != PRESENT && show.parameter.equals(parameter))
          .findFirst()
          .orElse(PRESENT);
    }

    private String words(Visitor visitor) {
      return switch (this) {
        case PRESENT -> visitor.say("Die er nu staan");
        case ATTENTION -> visitor.say("Die aandacht vragen");
        case GONE -> visitor.say("Die weg zijn");
      };
    }

    private boolean fits(KioskCondition kiosk, Instant now) {
      return switch (this) {
        case PRESENT -> kiosk.ended() == null;
        case ATTENTION -> !kiosk.concerns(now).isEmpty();
        case GONE -> kiosk.ended() != null;
      };
    }
  }

  /**
   * What to list.
   *
   * @param gemeente code; null for all
   */
  record Filter(String gemeente, Show show) {
    private String href() {
      return Links.to(KioskPages.ADDRESS, "gemeente", gemeente, "toon", show.parameter);
    }
  }

  KioskListView view(Visitor visitor, Filter filter) {
    Instant now = clock.instant();
    Map<String, Site> seen = new HashMap<>();
    sites.by(visitor).forEach(site -> seen.put(site.id(), site));
    List<KioskCondition> kiosks =
        care.list().stream()
            .filter(kiosk -> seen.containsKey(kiosk.siteId()))
            .filter(
                kiosk ->
                    filter.gemeente() == null
                        || filter.gemeente().equals(sites.gemeente(seen.get(kiosk.siteId()))))
            .toList();
    List<Row> rows =
        kiosks.stream()
            .filter(kiosk -> filter.show().fits(kiosk, now))
            .map(kiosk -> row(visitor, kiosk, seen.get(kiosk.siteId()), now))
            .sorted(Comparator.comparing((Row row) -> !row.sign().attention()))
            .toList();
    boolean sample = rows.stream().anyMatch(Row::sample);
    return new KioskListView(
        frames.inside(visitor.say("Kiosken"), Frames.Section.KIOSKS, visitor, sample),
        summary(visitor, kiosks, now),
        frames.gemeenten(
            visitor, filter.gemeente(), code -> new Filter(code, filter.show()).href()),
        shows(visitor, filter),
        rows,
        KioskPages.may(visitor) ? KioskPages.ADDRESS + "/nieuw" : null);
  }

  private static String summary(Visitor visitor, List<KioskCondition> kiosks, Instant now) {
    long present = kiosks.stream().filter(kiosk -> kiosk.ended() == null).count();
    long attention = kiosks.stream().filter(kiosk -> !kiosk.concerns(now).isEmpty()).count();
    return visitor.say(
        "{0,choice,0#Er staan nog geen kiosken|1#Er staat 1 kiosk|1<Er staan {0} kiosken}"
            + "{1,choice,0#.|1#, 1 vraagt aandacht.|1<, {1} vragen aandacht.}",
        present, attention);
  }

  private Row row(Visitor visitor, KioskCondition kiosk, Site site, Instant now) {
    KioskWords words = new KioskWords(visitor.wording());
    KioskStatus status = kiosk.status();
    return new Row(
        kiosk.kioskId(),
        KioskPages.ADDRESS + "/" + kiosk.kioskId(),
        site.name(),
        Places.of(pack, site),
        words.sign(kiosk, now),
        words.contact(kiosk, now),
        status == null ? "" : status.version(),
        status == null ? "" : words.clock(status.clock()),
        status == null ? "" : words.room(status.freeDiskMiB()),
        site.sample());
  }

  private static List<Choice> shows(Visitor visitor, Filter filter) {
    return Arrays.stream(Show.values())
        .map(show -> choice(show.words(visitor), new Filter(filter.gemeente(), show), filter))
        .toList();
  }

  private static Choice choice(String label, Filter to, Filter now) {
    return new Choice(label, null, to.href(), to.equals(now));
  }
}
