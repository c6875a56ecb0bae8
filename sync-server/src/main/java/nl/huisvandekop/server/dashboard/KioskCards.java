package nl.huisvandekop.server.dashboard;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.SiteView.Fact;
import nl.huisvandekop.server.intake.RejectedRow;
import nl.huisvandekop.server.time.Hours;

/** Describes the kiosks of a place. */
final class KioskCards {
  private static final int MIB_PER_GIB = 1024;

  private KioskCards() {}

  static KioskView of(KioskCondition kiosk, Instant now) {
    return new KioskView(
        kiosk.kioskId(),
        kiosk.ended() == null ? "" : Words.kiosk(kiosk, now).text(),
        facts(kiosk, now),
        kiosk.concerns(now).stream().map(concern -> Words.sentence(concern, kiosk, now)).toList(),
        kiosk.rejected().stream().map(KioskCards::rejection).toList());
  }

  private static List<Fact> facts(KioskCondition kiosk, Instant now) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Aangemeld", Dutch.date(local(kiosk.since()).toLocalDate()), null));
    facts.add(
        new Fact(
            "Laatste contact",
            kiosk.lastContact() == null
                ? "nog niet"
                : Dutch.moment(kiosk.lastContact(), now, Hours.ZONE),
            null));
    if (kiosk.status() != null) {
      addStatus(facts, kiosk.status());
    }
    return facts;
  }

  private static void addStatus(List<Fact> facts, KioskStatus status) {
    facts.add(new Fact("Versie", status.version(), null));
    facts.add(new Fact("Klok", Words.clock(status.clock()), null));
    facts.add(new Fact("Vrije opslag", room(status.freeDiskMiB()), null));
    if (status.temperatureCelsius() != null) {
      facts.add(new Fact("Temperatuur", status.temperatureCelsius() + " °C", null));
    }
    facts.add(
        new Fact(
            "Loopt al",
            status.uptimeDays() == 0
                ? "minder dan een dag"
                : status.uptimeDays() == 1 ? "1 dag" : status.uptimeDays() + " dagen",
            null));
  }

  private static String room(long mebibytes) {
    return mebibytes < MIB_PER_GIB
        ? mebibytes + " MiB"
        : Dutch.decimal((double) mebibytes / MIB_PER_GIB) + " GiB";
  }

  private static KioskView.Rejection rejection(RejectedRow row) {
    return new KioskView.Rejection(
        Words.rows(row.list()),
        row.hours() == null ? "" : when(Hours.local(row.hours().from())),
        row.code(),
        row.detail());
  }

  private static String when(ZonedDateTime hour) {
    return String.format(Locale.ROOT, "%s, %d uur", Dutch.date(hour.toLocalDate()), hour.getHour());
  }

  private static ZonedDateTime local(Instant instant) {
    return instant.atZone(Hours.ZONE);
  }
}
