package nl.huisvandekop.chassis.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;

/** Series of all kinds that a place has, each beginning on a day that its rule names. */
final class RandomRules {
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Random random;

  RandomRules(Random random) {
    this.random = random;
  }

  LocalDateTime start() {
    LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_200));
    // Not at two: ical4j keeps to three once the clock has skipped it; AgendaTest says what holds.
    int hour = (3 + random.nextInt(23)) % 24;
    return date.atTime(LocalTime.of(hour, 5 * random.nextInt(12)));
  }

  String rule(LocalDateTime start) {
    String day = start.getDayOfWeek().name().substring(0, 2);
    int nth = (start.getDayOfMonth() - 1) / 7 + 1;
    boolean last = start.toLocalDate().plusWeeks(1).getMonth() != start.getMonth();
    String base =
        switch (random.nextInt(7)) {
          case 0 -> "FREQ=DAILY";
          case 1 -> "FREQ=WEEKLY";
          case 2 -> "FREQ=WEEKLY;BYDAY=" + days(day);
          case 3 -> "FREQ=MONTHLY;BYDAY=" + nth + day;
          case 4 -> "FREQ=MONTHLY;BYDAY=" + (last ? "-1" : nth) + day;
          case 5 -> "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
          default -> "FREQ=YEARLY";
        };
    return base + (random.nextBoolean() ? "" : ";INTERVAL=" + (1 + random.nextInt(5))) + end(start);
  }

  private String days(String day) {
    TreeSet<String> days =
        new TreeSet<>(Arrays.asList(DAYS[random.nextInt(7)], DAYS[random.nextInt(7)], day));
    return String.join(",", days);
  }

  private String end(LocalDateTime start) {
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> ";COUNT=" + (1 + random.nextInt(60));
      default -> ";UNTIL=" + MOMENT.format(start.plusDays(random.nextInt(700)).atZone(Agenda.ZONE));
    };
  }
}
