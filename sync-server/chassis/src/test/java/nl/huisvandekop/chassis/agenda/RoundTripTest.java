package nl.huisvandekop.chassis.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;

/** The file that is written here, read by another library: what takes place is the same. */
class RoundTripTest {
  private static final int EVENTS = 120;

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void anotherLibraryReadsTheSameOccurrencesForTwoYears() throws Exception {
    RandomRules rules = new RandomRules(random);
    List<AgendaEvent> events = new ArrayList<>();
    for (int number = 0; number < EVENTS; number++) {
      LocalDateTime start = rules.start();
      String rule = number % 10 == 0 ? null : rules.rule(start);
      events.add(changed("e" + number + "@hv-voorbeeld", start, rule));
    }
    String file = CalendarFile.write("Huis, voorbeeld", events, Instant.EPOCH);
    Calendar read = new CalendarBuilder().build(new StringReader(file));
    read.validate();
    for (AgendaEvent event : events) {
      LocalDate from = event.start().toLocalDate().minusDays(10);
      LocalDate through = from.plusYears(2);
      assertEquals(
          ours(event, from, through),
          theirs(read, event.uid(), from, through),
          () ->
              "seed "
                  + seed
                  + ": "
                  + event
                  + "\n"
                  + file.replaceAll("(?s).*?(UID:" + event.uid() + ".*?)END:VEV.*", "$1"));
    }
  }

  @Test
  void anotherLibraryReadsEachTitleAsItIs() throws Exception {
    List<String> titles =
        List.of(
            "Koffie; thee, \"soep\" \\ en: brood",
            "\ud83e\udd57".repeat(80),
            "\u0642\u0647\u0648\u0629 \u0645\u0639 \u0627\u0644\u062c\u064a\u0631\u0627\u0646",
            "<script>alert(1)</script>",
            "BEGIN:VEVENT",
            "x".repeat(80));
    LocalDateTime start = LocalDateTime.parse("2026-11-24T10:00");
    List<AgendaEvent> events =
        titles.stream()
            .map(title -> new AgendaEvent(title, 1, title, start, start.plusHours(1), null, title))
            .toList();
    String file = CalendarFile.write("Huis", events, Instant.EPOCH);
    // As bytes: a fold within one emoji would break it.
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    List<VEvent> read =
        new CalendarBuilder().build(new ByteArrayInputStream(bytes)).getComponents("VEVENT");
    assertEquals(titles, read.stream().map(one -> one.getSummary().getValue()).toList());
    assertEquals(titles, read.stream().map(one -> one.getLocation().getValue()).toList());
  }

  private AgendaEvent changed(String uid, LocalDateTime start, String rule) {
    RepeatRule parsed = rule == null ? null : RepeatRule.parse(rule);
    AgendaEvent plain =
        new AgendaEvent(uid, 3, "Voorbeeld", start, start.plusMinutes(90), parsed, "Zaal");
    Set<LocalDate> cancelled = new HashSet<>();
    List<AgendaEvent.Moved> moved = new ArrayList<>();
    LocalDate first = start.toLocalDate();
    for (Occurrence once : Agenda.occurrences(plain, first, first.plusYears(1))) {
      switch (random.nextInt(12)) {
        case 0 -> cancelled.add(once.date());
        case 1 -> {
          LocalDateTime to =
              once.date().plusDays(random.nextInt(9) - 4).atTime(3 + random.nextInt(20), 15);
          moved.add(new AgendaEvent.Moved(once.date(), to, to.plusMinutes(45), "Keuken"));
          if (random.nextInt(5) == 0) {
            cancelled.add(once.date());
          }
        }
        default -> {}
      }
    }
    return new AgendaEvent(
        uid, 3, "Voorbeeld", start, start.plusMinutes(90), parsed, "Zaal", cancelled, moved);
  }

  private static List<String> ours(AgendaEvent event, LocalDate from, LocalDate through) {
    return sorted(
        Agenda.occurrences(event, from, through).stream()
            .filter(once -> !once.cancelled())
            .map(once -> once.start().toInstant() + " " + once.end().toInstant()));
  }

  private static List<String> theirs(
      Calendar calendar, String uid, LocalDate from, LocalDate through) {
    Period<ZonedDateTime> period =
        new Period<>(from.atStartOfDay(Agenda.ZONE), through.plusDays(1).atStartOfDay(Agenda.ZONE));
    List<VEvent> all = calendar.getComponents("VEVENT");
    List<VEvent> own =
        all.stream().filter(one -> one.getUid().map(Uid::getValue).orElse("").equals(uid)).toList();
    assertTrue(!own.isEmpty(), uid);
    if (own.get(0).getStatus() != null && own.get(0).getStatus().getValue().equals("CANCELLED")) {
      return List.of();
    }
    // ical4j drops what an event of one occurrence replaces, and leaves it to us to put that in.
    Set<Instant> replaced = new HashSet<>();
    List<String> found = new ArrayList<>();
    for (VEvent one : own) {
      Optional<RecurrenceId<ZonedDateTime>> id = one.getProperty("RECURRENCE-ID");
      if (id.isPresent()) {
        replaced.add(id.get().getDate().toInstant());
        Instant start = instant(one.<DtStart<ZonedDateTime>>getProperty("DTSTART"));
        if (period.includes(start.atZone(Agenda.ZONE))) {
          found.add(start + " " + instant(one.<DtEnd<ZonedDateTime>>getProperty("DTEND")));
        }
      }
    }
    for (VEvent one : own) {
      if (one.getProperty("RECURRENCE-ID").isEmpty()) {
        for (Period<ZonedDateTime> once : one.<ZonedDateTime>calculateRecurrenceSet(period)) {
          if (!replaced.contains(once.getStart().toInstant())) {
            found.add(once.getStart().toInstant() + " " + once.getEnd().toInstant());
          }
        }
      }
    }
    return sorted(found.stream());
  }

  private static Instant instant(Optional<? extends DateProperty<ZonedDateTime>> date) {
    return date.orElseThrow().getDate().toInstant();
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines.sorted().collect(Collectors.toList());
  }
}
