package nl.huisvandekop.kiosk.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A week of the agenda, worded.
 *
 * @param week such as {@code 23 november tot en met 29 november}
 * @param before the address of the week before
 * @param after the address of the week after
 * @param present the address of the week of today, null when this is that week or no clock knows
 * @param last what the last change did, null when none can be undone
 */
public record AgendaPage(
    String week, String before, String after, String present, String last, List<Day> days) {
  /** Where the agenda is; an address may name a date of the week in {@code week}. */
  public static final String PATH = "/vrijwilliger/agenda";

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.forLanguageTag("nl"));

  /**
   * A day.
   *
   * @param name such as {@code Maandag}
   * @param date such as {@code 23 nov}
   * @param today whether it is today
   * @param add where something new on this day begins
   */
  public record Day(String name, String date, boolean today, String add, List<Row> rows) {}

  /**
   * An activity of a day.
   *
   * @param href its page
   * @param icon trusted markup
   * @param tint which ground the icon stands on, 0 to 3
   * @param room empty if not said
   * @param coming how many want to come, empty when nobody said so
   * @param state that it is cancelled or moved, empty for neither
   * @param off whether it does not take place
   */
  public record Row(
      String href,
      String from,
      String until,
      String title,
      String icon,
      int tint,
      String room,
      String coming,
      String state,
      boolean off) {}

  /** Words a view. */
  public static AgendaPage of(AgendaView view, Texts t) {
    LocalDate monday = view.monday();
    boolean present =
        view.today() != null
            && !view.today().isBefore(monday)
            && view.today().isBefore(monday.plusDays(7));
    return new AgendaPage(
        t.get("agenda.week", t.date(monday), t.date(monday.plusDays(6))),
        address(monday.minusDays(7)),
        address(monday.plusDays(7)),
        present || view.today() == null ? null : PATH,
        view.last() == null ? null : change(view.last(), t),
        IntStream.range(0, 7).mapToObj(i -> day(view, monday.plusDays(i), t)).toList());
  }

  /** The page of one occurrence. */
  public static String address(String id, LocalDate date) {
    String safe = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return PATH + "/" + safe + "/" + date;
  }

  /** The week with a date in it. */
  public static String address(LocalDate date) {
    return PATH + "?week=" + date;
  }

  private static String change(AgendaView.Change last, Texts t) {
    String date = last.date() == null ? "" : t.day(last.date());
    return t.get("agenda.did." + last.what(), last.title(), date, last.activities());
  }

  private static Day day(AgendaView view, LocalDate date, Texts t) {
    return new Day(
        t.get("day." + date.getDayOfWeek().getValue()),
        SHORT.format(date).replace(".", ""),
        date.equals(view.today()),
        PATH + "/nieuw?dag=" + date,
        view.entries().stream()
            .filter(entry -> entry.start().toLocalDate().equals(date))
            .map(entry -> row(entry, t))
            .toList());
  }

  private static String coming(AgendaView.Entry entry, Texts t) {
    return switch (entry.coming()) {
      case 0 -> "";
      case 1 -> t.get("agenda.coming.1");
      default -> t.get("agenda.coming", entry.coming());
    };
  }

  private static Row row(AgendaView.Entry entry, Texts t) {
    String state = entry.cancelled() ? "agenda.off" : entry.moved() ? "agenda.moved" : null;
    return new Row(
        address(entry.id(), entry.date()),
        t.time(entry.start().toLocalTime()),
        t.time(entry.end().toLocalTime()),
        entry.title(),
        ActivityIcon.svg(entry.title(), entry.icon()),
        Math.floorMod(entry.title().hashCode(), 4),
        entry.room() == null ? "" : entry.room(),
        coming(entry, t),
        state == null ? "" : t.get(state),
        entry.cancelled());
  }
}
