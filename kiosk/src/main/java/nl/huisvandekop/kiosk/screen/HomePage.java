package nl.huisvandekop.kiosk.screen;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The home screen, worded.
 *
 * @param of the words before the name, such as {@code Huis van}; empty where the name has them
 * @param name the woonkern's or the place's
 * @param nameLength {@code short}, {@code middle} or {@code long}, for the size of the type
 * @param time null while the clock is not trusted
 * @param date null while the clock is not trusted
 * @param today that this is about today, and if so that the house is closed
 * @param closed whether it is, today
 * @param planned whether anything was on the programme today
 * @param rows today's activities that have not ended
 * @param offers those that a visitor may have come for now, at most three
 */
public record HomePage(
    String of,
    String name,
    String nameLength,
    String time,
    String date,
    String today,
    boolean closed,
    boolean planned,
    List<Row> rows,
    List<Offer> offers) {
  private static final int MOST_OFFERS = 3;
  private static final Duration EARLY = Duration.ofMinutes(60);

  /**
   * An activity of today.
   *
   * @param icon trusted markup
   * @param tint which ground the icon stands on, 0 to 3
   * @param detail room and price, empty if neither is said
   * @param path where its page is
   * @param now whether it is on now
   * @param cancelled whether it does not take place
   */
  public record Row(
      String from,
      String until,
      String title,
      String path,
      String icon,
      int tint,
      String detail,
      boolean now,
      boolean cancelled) {}

  /** An activity to choose at check-in. */
  public record Offer(String id, String title, String when, String icon, int tint) {}

  static HomePage of(HomeView view, Texts t) {
    String name = view.areaName() != null ? view.areaName() : view.siteName();
    boolean whole = name == null || view.areaName() == null && name.startsWith("Huis van");
    String shown = name == null ? t.get("house") : name;
    LocalDateTime now = view.now();
    return new HomePage(
        whole ? "" : t.get("home.of"),
        shown,
        shown.length() <= 14 ? "short" : shown.length() <= 24 ? "middle" : "long",
        now == null ? null : t.get("clock", t.time(now.toLocalTime())),
        now == null ? null : t.day(now.toLocalDate()),
        today(view.closed(), t),
        view.closed() != null,
        !view.today().isEmpty(),
        now == null ? List.of() : rows(view, t),
        now == null ? List.of() : offers(view, t));
  }

  private static String today(HomeView.Closed closed, Texts t) {
    if (closed == null) {
      return t.get("today");
    }
    return closed.from() == null
        ? t.get("today.closed")
        : t.get("today.closed-from", t.time(closed.from()));
  }

  private static List<Row> rows(HomeView view, Texts t) {
    return view.today().stream()
        .filter(happening -> happening.end().isAfter(view.now()))
        .map(
            happening ->
                new Row(
                    t.time(happening.start().toLocalTime()),
                    t.time(happening.end().toLocalTime()),
                    happening.title(),
                    "/activiteiten/" + happening.id() + "/" + happening.date(),
                    ActivityIcon.svg(happening.title(), happening.icon()),
                    tint(happening.title()),
                    String.join(" · ", details(happening)),
                    isOn(happening, view.now()),
                    happening.cancelled()))
        .toList();
  }

  private static List<Offer> offers(HomeView view, Texts t) {
    LocalDateTime now = view.now();
    return view.today().stream()
        .filter(happening -> !happening.sensitive() && !happening.cancelled())
        .filter(happening -> happening.end().isAfter(now))
        .filter(happening -> !happening.start().isAfter(now.plus(EARLY)))
        .sorted(Comparator.comparing(h -> Duration.between(h.start(), now).abs()))
        .limit(MOST_OFFERS)
        .sorted(Comparator.comparing(Happening::start))
        .map(
            happening ->
                new Offer(
                    happening.id(),
                    happening.title(),
                    isOn(happening, now)
                        ? t.get("thanks.until", t.time(happening.end().toLocalTime()))
                        : t.get("thanks.from", t.time(happening.start().toLocalTime())),
                    ActivityIcon.svg(happening.title(), happening.icon()),
                    tint(happening.title())))
        .toList();
  }

  private static List<String> details(Happening happening) {
    return Stream.of(happening.room(), happening.price())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  private static boolean isOn(Happening happening, LocalDateTime now) {
    return !happening.start().isAfter(now) && happening.end().isAfter(now);
  }

  /** On which ground an activity's icon stands, 0 to 3: the same on every page. */
  static int tint(String title) {
    return Math.floorMod(title.hashCode(), 4);
  }

  /** Everything on it but the time, which the page keeps up with itself. */
  List<Object> whatStays() {
    List<Object> parts = new ArrayList<>(List.of(of, name, today, planned, rows, offers));
    parts.add(date);
    return parts;
  }
}
