package nl.huisvandekop.server.dashboard;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.SiteView.Fact;
import nl.huisvandekop.server.intake.RejectedRow;
import nl.huisvandekop.server.time.Hours;

/** Describes a kiosk. */
public final class KioskCards {
  private final Wording wording;
  private final KioskWords words;

  private KioskCards(Wording wording) {
    this.wording = wording;
    words = new KioskWords(wording);
  }

  /** The card. */
  public static KioskView of(Wording wording, KioskCondition kiosk, Instant now) {
    return new KioskCards(wording).card(kiosk, now);
  }

  private KioskView card(KioskCondition kiosk, Instant now) {
    return new KioskView(
        kiosk.kioskId(),
        kiosk.ended() == null ? "" : words.sign(kiosk, now).text(),
        facts(kiosk, now),
        kiosk.concerns(now).stream().map(concern -> words.sentence(concern, kiosk, now)).toList(),
        kiosk.rejected().stream().map(this::rejection).toList());
  }

  private List<Fact> facts(KioskCondition kiosk, Instant now) {
    List<Fact> facts = new ArrayList<>();
    String since = wording.date(kiosk.since().atZone(Hours.ZONE).toLocalDate());
    facts.add(new Fact(wording.say("Aangemeld"), since, null));
    facts.add(new Fact(wording.say("Laatste contact"), words.contact(kiosk, now), null));
    if (kiosk.status() != null) {
      addStatus(facts, kiosk.status());
    }
    return facts;
  }

  private void addStatus(List<Fact> facts, KioskStatus status) {
    facts.add(new Fact(wording.say("Versie"), status.version(), null));
    facts.add(new Fact(wording.say("Klok"), words.clock(status.clock()), null));
    facts.add(new Fact(wording.say("Vrije opslag"), words.room(status.freeDiskMiB()), null));
    if (status.temperatureCelsius() != null) {
      facts.add(
          new Fact(
              wording.say("Temperatuur"),
              wording.number(status.temperatureCelsius()) + " °C",
              null));
    }
    facts.add(
        new Fact(
            wording.say("Loopt al"),
            wording.say("{0,choice,0#minder dan een dag|1#1 dag|1<{0} dagen}", status.uptimeDays()),
            null));
  }

  private KioskView.Rejection rejection(RejectedRow row) {
    return new KioskView.Rejection(
        words.rows(row.list()),
        row.hours() == null ? "" : when(Hours.local(row.hours().from())),
        row.code(),
        row.detail());
  }

  private String when(ZonedDateTime hour) {
    return wording.say(
        "{0}, {1} uur", wording.date(hour.toLocalDate()), wording.time(hour.toLocalTime()));
  }
}
