package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisvandekop.chassis.look.Icons;

/**
 * How many people came, worded and measured.
 *
 * @param title which days or weeks
 * @param bars one to a day or week
 */
public record TalliesPage(String title, List<Bar> bars) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM", Locale.forLanguageTag("nl"));

  /**
   * A day or a week.
   *
   * @param number how many, null where no number can be said
   * @param icon trusted markup beside words that stand for a number, null beside a number
   * @param words what the number does not say, empty for nothing
   * @param tapped how wide the part is that was tapped, in percent of the widest
   * @param byHand how wide the part is that a volunteer counted
   * @param heads how many a volunteer counted, null for not at all
   */
  public record Bar(
      String label,
      Integer number,
      String icon,
      String words,
      double tapped,
      double byHand,
      Integer heads) {}

  static TalliesPage of(TalliesView view, Texts t) {
    if (view.rows().isEmpty()) {
      return new TalliesPage("", List.of());
    }
    int most = view.rows().stream().mapToInt(TalliesView.Row::people).max().orElse(0);
    LocalDate first = view.rows().get(0).first();
    LocalDate begin = view.rows().get(view.rows().size() - 1).first();
    LocalDate last = view.weekly() ? begin.plusDays(6) : begin;
    return new TalliesPage(
        t.get("tallies.period", DATE.format(first), DATE.format(last)),
        view.rows().stream().map(row -> bar(row, view.weekly(), most, t)).toList());
  }

  private static Bar bar(TalliesView.Row row, boolean weekly, int most, Texts t) {
    String label =
        weekly
            ? t.get("tallies.week-of", DATE.format(row.first()))
            : t.get("day.short." + row.first().getDayOfWeek().getValue())
                + " "
                + DATE.format(row.first());
    boolean number = row.state().equals("counted") || row.state().equals("zero");
    double share = most == 0 ? 0 : 100.0 / most;
    return new Bar(
        label,
        number ? row.people() : null,
        number ? null : Icons.svg(icon(row.state())),
        words(row, t),
        (row.people() - row.byHand()) * share,
        row.byHand() * share,
        row.corrected() ? row.byHand() : null);
  }

  private static String icon(String state) {
    return switch (state) {
      case "down" -> "alert-triangle";
      case "closed" -> "door-off";
      case "ahead" -> "hourglass";
      default -> "question-mark";
    };
  }

  private static String words(TalliesView.Row row, Texts t) {
    List<String> all = new ArrayList<>();
    if (!row.state().equals("counted")) {
      all.add(t.get("tallies.state." + row.state()));
    }
    if (row.corrected()) {
      all.add(
          row.byHand() == row.people()
              ? t.get("headcount.by-hand")
              : t.get("tallies.by-hand", row.byHand()));
    }
    if (row.down() > 0 && !row.state().equals("down")) {
      all.add(t.get("tallies.hours-down", row.down()));
    }
    if (row.unsure() > 0 && !row.state().equals("unsure")) {
      all.add(t.get("tallies.hours-unsure", row.unsure()));
    }
    if (row.runs() && !row.state().equals("ahead")) {
      all.add(t.get("tallies.so-far"));
    }
    return String.join(", ", all);
  }
}
