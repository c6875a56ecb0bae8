package nl.huisvandekop.server.visits;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.time.Hours;

/**
 * What to count. A week or month that the range cuts counts the days that lie within.
 *
 * @param from first local date
 * @param to last local date, inclusive
 * @param siteId one site, else all that may be seen
 */
public record VisitQuery(LocalDate from, LocalDate to, Per per, Optional<String> siteId) {
  private static final LocalDate EARLIEST = Hours.local(Hours.EARLIEST).toLocalDate();
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /**
   * Refuses what can't be counted.
   *
   * @throws Problem 422
   */
  public VisitQuery {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(per, "per");
    requireNonNull(siteId, "siteId");
    if (to.isBefore(from)) {
      throw new Problem(422, "period-reversed", "to must not lie before from.");
    }
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw new Problem(
          422, "period-out-of-bounds", "Ask within " + EARLIEST + " to " + LATEST + ".");
    }
    if (to.isAfter(per.lastFrom(from))) {
      throw new Problem(
          422,
          "period-too-long",
          "With per=" + per + " ask for at most " + words(per) + " at once.");
    }
  }

  /**
   * Reads a query's parameters.
   *
   * @param site null for all that may be seen
   * @throws Problem 422 {@code parameter-missing} or {@code parameter-wrong}, and as the
   *     constructor says
   */
  public static VisitQuery parse(String from, String to, String per, String site) {
    return new VisitQuery(
        date("from", from),
        date("to", to),
        Arrays.stream(Per.values())
            .filter(one -> one.toString().equals(required("per", per)))
            .findFirst()
            .orElseThrow(
                () -> new Problem(422, "parameter-wrong", "per must be hour, day, week or month.")),
        Optional.ofNullable(site));
  }

  /** Whether it asks for weeks, none of which the range cuts. */
  boolean wholeWeeks() {
    return per == Per.WEEK
        && from.getDayOfWeek() == DayOfWeek.MONDAY
        && to.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(required(name, text));
    } catch (DateTimeException e) {
      throw new Problem(422, "parameter-wrong", name + " must be a date such as 2026-11-24.");
    }
  }

  private static String required(String name, String text) {
    if (text == null || text.isEmpty()) {
      throw new Problem(422, "parameter-missing", "The parameter " + name + " is missing.");
    }
    return text;
  }

  private static String words(Per per) {
    return per.longest().getYears() > 0
        ? per.longest().getYears() + " years"
        : per.longest().getDays() + " days";
  }
}
