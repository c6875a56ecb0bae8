package nl.huisvandekop.chassis.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** Random rules, expanded here and by ical4j, over two years with four changes of the clock. */
class ExpansionPropertyTest {
  private static final int ROUNDS = 1_500;

  @Test
  void rulesGiveTheSameOccurrencesAsInAnotherLibrary() {
    long seed = Long.getLong("seed", new Random().nextLong());
    RandomRules random = new RandomRules(new Random(seed));
    for (int round = 0; round < ROUNDS; round++) {
      LocalDateTime start = random.start();
      String rule = random.rule(start);
      AgendaEvent event =
          new AgendaEvent("u", 1, "t", start, start.plusHours(1), RepeatRule.parse(rule), null);
      LocalDate through = start.toLocalDate().plusYears(2);
      List<ZonedDateTime> ours =
          Agenda.occurrences(event, start.toLocalDate(), through).stream()
              .map(Occurrence::start)
              .toList();
      assertEquals(theirs(start, rule, through), ours, "seed " + seed + ": " + start + " " + rule);
    }
  }

  /** With the Monday said, in which ical4j differs from RFC 5545. */
  private static List<ZonedDateTime> theirs(LocalDateTime start, String rule, LocalDate through) {
    ZonedDateTime seed = start.atZone(Agenda.ZONE);
    ZonedDateTime end = through.plusDays(1).atStartOfDay(Agenda.ZONE).minusSeconds(1);
    return List.copyOf(
        new TreeSet<>(new Recur<ZonedDateTime>(rule + ";WKST=MO").getDates(seed, seed, end)));
  }
}
