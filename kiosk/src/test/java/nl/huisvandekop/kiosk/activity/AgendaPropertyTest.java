package nl.huisvandekop.kiosk.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import nl.huisvandekop.kiosk.calendar.CalendarAddress;
import nl.huisvandekop.kiosk.calendar.CalendarImport;
import nl.huisvandekop.kiosk.calendar.CalendarImport.Own;
import nl.huisvandekop.kiosk.calendar.CalendarImport.Preview;
import nl.huisvandekop.kiosk.calendar.Sticks;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random agendas and random hands: what must hold after any change. */
class AgendaPropertyTest {
  private static final int CHANGES = 80;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Own OWN = new Own("hv-voorbeeld", "Huis van Voorbeeld");

  @TempDir Path folder;
  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-24T09:05:00Z");
  private KioskStore store;
  private Activities activities;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    activities = new Activities(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ActivityBody body(LocalDateTime start, String recurrence, String room) {
    return new ActivityBody(
        "Koffie",
        null,
        null,
        start,
        start.plusMinutes(90),
        recurrence,
        room,
        null,
        null,
        true,
        false,
        false,
        false,
        null,
        null,
        null);
  }

  private ActivityBody anyBody() {
    LocalDateTime start =
        TODAY.plusDays(random.nextInt(60)).atTime(8 + random.nextInt(12), 15 * random.nextInt(4));
    String day = start.getDayOfWeek().name().substring(0, 2);
    int nth = (start.getDayOfMonth() - 1) / 7 + 1;
    String rule =
        switch (random.nextInt(6)) {
          case 0 -> null;
          case 1 -> "FREQ=WEEKLY;BYDAY=" + day;
          case 2 -> "FREQ=WEEKLY;INTERVAL=2";
          case 3 -> "FREQ=MONTHLY;BYDAY=" + nth + day;
          case 4 -> "FREQ=WEEKLY;COUNT=" + (2 + random.nextInt(20));
          default -> "FREQ=DAILY;UNTIL=20270331T215959Z";
        };
    return body(start, rule, random.nextBoolean() ? "Zaal" : null);
  }

  /** Two years and a bit, with four changes of the clock. */
  private static List<String> shown(Activities of) {
    return java.util.stream.Stream.of(0, 1)
        .flatMap(year -> of.list(year(year), year(year + 1).minusDays(1)).stream())
        .map(
            one ->
                one.start()
                    + " "
                    + one.end()
                    + " "
                    + one.title()
                    + " "
                    + one.room()
                    + (one.cancelled() ? " off" : ""))
        .sorted()
        .toList();
  }

  private static LocalDate year(int years) {
    return TODAY.plusYears(years);
  }

  /** One that is there, null while there is none. */
  private ActivityOccurrence any() {
    List<ActivityOccurrence> all = activities.list(TODAY, TODAY.plusDays(200));
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private void change() {
    ActivityOccurrence one = any();
    if (one == null || random.nextInt(4) == 0) {
      activities.add(anyBody());
      return;
    }
    ActivityBody body = activities.get(one.id()).body();
    switch (random.nextInt(8)) {
      case 0 -> activities.cancel(one.id(), one.date());
      case 1, 2 -> {
        LocalDateTime to =
            one.date().plusDays(random.nextInt(5) - 2).atTime(9 + random.nextInt(9), 0);
        String room = random.nextBoolean() ? "Keuken" : null;
        activities.move(one.id(), new Moved(one.date(), to, to.plusHours(1), room));
      }
      case 3 -> activities.restore(one.id(), one.date());
      case 4 -> activities.endFrom(one.id(), one.date());
      case 5 -> activities.delete(one.id());
      case 6 -> activities.change(one.id(), body(body.start(), body.recurrence(), "Tuin"));
      default -> {
        LocalDateTime from = one.date().atTime(body.start().toLocalTime().plusHours(1));
        activities.changeFrom(one.id(), one.date(), body(from, body.recurrence(), "Tuin"));
      }
    }
  }

  @Test
  void eachChangeCanBeUndoneAndThenAllIsAsItWas() {
    for (int round = 0; round < CHANGES; round++) {
      List<String> before = shown(activities);
      change();
      List<String> after = shown(activities);
      if (random.nextBoolean()) {
        LastChange undone = activities.undo();
        assertEquals(
            before, shown(activities), "seed " + seed + ", round " + round + ": " + undone);
      } else {
        assertEquals(after, shown(activities));
      }
    }
  }

  @Test
  void cuttingASeriesInTwoChangesNothingThatTakesPlace() {
    for (int round = 0; round < 30; round++) {
      Planned planned = activities.add(anyBody());
      ActivityBody body = planned.activity().body();
      List<String> before = shown(activities);
      ActivityOccurrence one = any();
      if (one.id().equals(planned.activity().id())) {
        LocalDateTime from = one.date().atTime(body.start().toLocalTime());
        activities.changeFrom(one.id(), one.date(), body(from, body.recurrence(), body.room()));
        assertEquals(before, shown(activities), "seed " + seed + ": " + body + " " + one.date());
      }
      activities.delete(planned.activity().id());
      activities.list(TODAY, TODAY.plusDays(100)).forEach(left -> drop(left.id()));
    }
  }

  private void drop(String id) {
    if (activities.list(TODAY, TODAY.plusDays(400)).stream().anyMatch(one -> one.id().equals(id))) {
      activities.delete(id);
    }
  }

  @Test
  void anAgendaThatIsTakenInElsewhereIsTheSameThere() throws Exception {
    for (int round = 0; round < 30; round++) {
      change();
    }
    Path stick = Files.createDirectories(folder.resolve("media/STICK"));
    Files.writeString(
        stick.resolve("a.ics"), activities.calendar(OWN.siteId(), OWN.siteName(), clock.now()));
    try (KioskStore other = KioskStore.open(folder.resolve("other.db"))) {
      CalendarImport imports =
          new CalendarImport(
              new Arrivals(other),
              new Sticks(folder.resolve("media")),
              new CalendarAddress(),
              clock);
      Preview preview = imports.fromStick("STICK", "a.ics", OWN);
      imports.confirm(preview.id(), java.util.Set.of());
      assertEquals(
          shown(activities).stream().filter(line -> !line.endsWith(" off")).toList(),
          shown(new Activities(other, clock)).stream()
              .filter(line -> !line.endsWith(" off"))
              .toList(),
          "seed " + seed + ": " + preview);
    }
  }
}
