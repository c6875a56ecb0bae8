package nl.huisvandekop.server.dashboard.overview;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Links;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Week;

/**
 * Which weeks to add up, and with which to compare them.
 *
 * @param from the first week
 * @param to the last week, not before {@code from}
 * @param with what to compare with
 * @param gemeente its code; null for all
 * @param fields as they were filled in, with what is wrong
 */
record VisitQuestion(Week from, Week to, With with, String gemeente, List<Field> fields) {
  static final String ADDRESS = "/bezoek";

  /** Without an answer in the address. */
  private static final int USUAL_WEEKS = 4;

  private static final int MOST_WEEKS = 260;

  /** Two years, and the week that runs. */
  private static final int WEEKS_TO_CHOOSE = 105;

  private static final int WEEKS_OF_YEAR = 52;

  /** What to compare with. */
  enum With {
    /** As many weeks right before. */
    BEFORE("ervoor"),
    /** The same weeks a year before. */
    YEAR("jaar");

    private final String parameter;

    With(String parameter) {
      this.parameter = parameter;
    }

    static With of(String parameter) {
      return YEAR.parameter.equals(parameter) ? YEAR : BEFORE;
    }
  }

  /**
   * Reads it; with something wrong the usual weeks stand, and the fields say what.
   *
   * @param running the week that runs
   */
  static VisitQuestion parse(
      Visitor visitor, String from, String to, String with, String gemeente, Week running) {
    Week usualTo = running.plus(-1);
    Week usualFrom = running.plus(-USUAL_WEEKS);
    String fromText = from == null ? usualFrom.name() : from;
    String toText = to == null ? usualTo.name() : to;
    Optional<Week> first = Week.parse(fromText);
    Optional<Week> last = Week.parse(toText);
    String notAWeek = visitor.say("Kies een week uit de lijst.");
    String fromWrong = first.isEmpty() ? notAWeek : null;
    String toWrong = last.isEmpty() ? notAWeek : null;
    if (fromWrong == null && toWrong == null) {
      toWrong = order(visitor, first.get(), last.get());
    }
    boolean right = fromWrong == null && toWrong == null;
    return new VisitQuestion(
        right ? first.get() : usualFrom,
        right ? last.get() : usualTo,
        With.of(with),
        gemeente,
        List.of(
            week(visitor, "van", visitor.say("Van week"), fromText, running).wrong(fromWrong),
            week(visitor, "tot", visitor.say("Tot en met week"), toText, running).wrong(toWrong),
            Field.select(
                "met",
                visitor.say("Vergelijk met"),
                With.of(with).parameter,
                List.of(
                    new Field.Option(With.BEFORE.parameter, visitor.say("even veel weken ervoor")),
                    new Field.Option(
                        With.YEAR.parameter, visitor.say("dezelfde weken een jaar eerder"))))));
  }

  /** The last weeks to choose from; one that the address names stands with them. */
  private static Field week(
      Visitor visitor, String name, String label, String chosen, Week running) {
    List<Field.Option> options = new ArrayList<>();
    for (int back = 0; back < WEEKS_TO_CHOOSE; back++) {
      Week week = running.plus(-back);
      options.add(new Field.Option(week.name(), week.title(visitor.wording())));
    }
    if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
      String title = Week.parse(chosen).map(week -> week.title(visitor.wording())).orElse(chosen);
      options.add(0, new Field.Option(chosen, title));
    }
    return Field.select(name, label, chosen, options);
  }

  private static String order(Visitor visitor, Week first, Week last) {
    if (last.monday().isBefore(first.monday())) {
      return visitor.say("Kies een week die niet voor de eerste ligt.");
    }
    return ChronoUnit.WEEKS.between(first.monday(), last.monday()) >= MOST_WEEKS
        ? visitor.say("Kies ten hoogste {0} weken.", MOST_WEEKS)
        : null;
  }

  boolean wrong() {
    return fields.stream().anyMatch(field -> field.error() != null);
  }

  int count() {
    return Math.toIntExact(ChronoUnit.WEEKS.between(from.monday(), to.monday())) + 1;
  }

  private int back() {
    return with == With.YEAR ? WEEKS_OF_YEAR : count();
  }

  Week fromBefore() {
    return from.plus(-back());
  }

  Week toBefore() {
    return to.plus(-back());
  }

  /** The same of another gemeente, or of all. */
  String href(String path, String otherGemeente) {
    return Links.to(
        path,
        "van",
        from.name(),
        "tot",
        to.name(),
        "met",
        with.parameter,
        "gemeente",
        otherGemeente);
  }
}
