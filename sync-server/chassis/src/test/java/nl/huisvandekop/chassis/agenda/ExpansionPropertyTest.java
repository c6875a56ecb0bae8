package nl.huisvandekop.chassis.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** Random rules, expanded here and by ical4j, over two years with four changes of the clock. */
class ExpansionPropertyTest {
  private static final int ROUNDS = 3_000;
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

  @Test
  void rulesGiveTheSameOccurrencesAsInAnotherLibrary() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDateTime start = start(random);
      String rule = rule(random, start);
      String shown = "seed " + seed + ": " + start + " " + rule;
      AgendaEvent event =
          new AgendaEvent("u", 1, "t", start, start.plusHours(1), RepeatRule.parse(rule), null);
      LocalDate through = start.toLocalDate().plusYears(2);
      List<ZonedDateTime> ours =
          Agenda.occurrences(event, start.toLocalDate(), through).stream()
              .map(Occurrence::start)
              .toList();
      assertEquals(List.copyOf(theirs(start, rule, through)), ours, shown);
    }
  }

  private static TreeSet<ZonedDateTime> theirs(
      LocalDateTime start, String rule, LocalDate through) {
    ZonedDateTime seed = start.atZone(Agenda.ZONE);
    return new TreeSet<>(
        new Recur<ZonedDateTime>(rule + ";WKST=MO")
            .getDates(seed, seed, through.plusDays(1).atStartOfDay(Agenda.ZONE).minusSeconds(1)));
  }

  private static LocalDateTime start(Random random) {
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_200));
    // Not at two: ical4j keeps to three once the clock has skipped it; AgendaTest says what holds.
    int hour = (3 + random.nextInt(23)) % 24;
    return date.atTime(LocalTime.of(hour, 5 * random.nextInt(12)));
  }

  /** One whose first occurrence is its start: RFC 5545 leaves open what others give. */
  private static String rule(Random random, LocalDateTime start) {
    String day = start.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
    int nth = (start.getDayOfMonth() - 1) / 7 + 1;
    boolean last = start.toLocalDate().plusWeeks(1).getMonth() != start.getMonth();
    String base =
        switch (random.nextInt(7)) {
          case 0 -> "FREQ=DAILY";
          case 1 -> "FREQ=WEEKLY";
          case 2 -> "FREQ=WEEKLY;BYDAY=" + days(random, day);
          case 3 -> "FREQ=MONTHLY;BYDAY=" + nth + day;
          case 4 -> "FREQ=MONTHLY;BYDAY=" + (last ? "-1" : nth) + day;
          case 5 -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
          default -> "FREQ=YEARLY";
        };
    String interval = random.nextBoolean() ? "" : ";INTERVAL=" + (1 + random.nextInt(5));
    return base + interval + end(random, start);
  }

  private static String days(Random random, String day) {
    TreeSet<String> days =
        new TreeSet<>(Arrays.asList(DAYS[random.nextInt(7)], DAYS[random.nextInt(7)]));
    days.add(day);
    return String.join(",", days);
  }

  private static String end(Random random, LocalDateTime start) {
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> ";COUNT=" + (1 + random.nextInt(60));
      default ->
          ";UNTIL="
              + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                  .format(
                      start
                          .plusDays(random.nextInt(700))
                          .atZone(Agenda.ZONE)
                          .withZoneSameInstant(java.time.ZoneOffset.UTC)
                          .truncatedTo(ChronoUnit.MINUTES));
    };
  }
}
