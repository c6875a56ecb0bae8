package nl.huisvandekop.kiosk.screen;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people came, per day of a week or per week.
 *
 * @param weekly whether each row is a week
 * @param today null while the clock is not trusted
 * @param earlier the week to ask for to go back, null when nothing is known before this
 * @param later the week to ask for to go on, null when that is still to come
 * @param week the one to ask for to see the same time in the other way
 * @param rows in order of time; none when nothing is known yet
 * @param helpline the number to ring, null when none is known
 */
public record TalliesView(
    boolean weekly,
    LocalDate today,
    LocalDate earlier,
    LocalDate later,
    LocalDate week,
    List<Row> rows,
    String helpline) {
  public TalliesView {
    rows = List.copyOf(rows);
  }

  /**
   * A day or a week.
   *
   * @param first of its days
   * @param state such as {@code counted}, {@code zero} or {@code down}; only the first two have a
   *     number
   * @param people how many
   * @param byHand how many of them a volunteer counted
   * @param corrected whether a volunteer counted at all
   * @param down how many open hours the kiosk was not alive
   * @param unsure how many open hours something may be missing from
   * @param runs whether it is not over yet
   */
  public record Row(
      LocalDate first,
      String state,
      int people,
      int byHand,
      boolean corrected,
      int down,
      int unsure,
      boolean runs) {
    public Row {
      requireNonNull(first, "first");
      requireNonNull(state, "state");
    }
  }
}
