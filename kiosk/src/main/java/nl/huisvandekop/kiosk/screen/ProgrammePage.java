package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.kiosk.screen.ProgrammeChoice.Span;
import nl.huisvandekop.protocol.Reference.Theme;

/**
 * The agenda for residents, worded.
 *
 * @param spans how far one can look ahead
 * @param filter what the activities were narrowed to, null for nothing
 * @param everything where all of them are
 * @param days those that have any
 * @param empty the key of what is said when there are none
 * @param further where more are, null for nowhere
 */
public record ProgrammePage(
    List<Choice> spans,
    String filter,
    String choose,
    String everything,
    List<Day> days,
    String empty,
    String further) {
  /**
   * Something to choose.
   *
   * @param icon trusted markup, empty for none
   * @param path where it leads
   * @param chosen whether it is what is shown
   * @param dutch whether the word is Dutch whatever the page's language
   */
  public record Choice(String word, String icon, String path, boolean chosen, boolean dutch) {}

  /** A day with its activities. */
  public record Day(String name, List<Row> rows) {}

  /**
   * An activity, linking to its page.
   *
   * @param detail where and for how much, empty if neither is said
   * @param state the key of what is special about it now, null for nothing
   */
  public record Row(
      String path,
      String from,
      String until,
      String title,
      String icon,
      int tint,
      String detail,
      String state) {}

  /** In a language. */
  public static ProgrammePage of(ProgrammeView view, Texts t) {
    ProgrammeChoice choice = view.choice();
    return new ProgrammePage(
        Stream.of(Span.values()).map(span -> span(span, choice, t)).toList(),
        filter(view, t),
        choice.choicePath(),
        new ProgrammeChoice(choice.span(), null, null, null).path(),
        days(view, t),
        empty(view),
        view.further() == null ? null : choice.startingOn(view.further()).path());
  }

  /** The themes to choose from, the way back to all of them among these. */
  public static List<Choice> themes(ProgrammeView view, Texts t) {
    List<Choice> themes = new ArrayList<>();
    ProgrammeChoice choice = view.choice();
    themes.add(
        new Choice(
            t.get("programme.all-themes"),
            Icons.svg("star"),
            choice.about(null).path(),
            choice.theme() == null,
            false));
    for (Theme theme : view.themes()) {
      themes.add(
          new Choice(
              Themes.name(theme, t),
              Themes.icon(theme),
              choice.about(theme.code()).path(),
              theme.code().equals(choice.theme()),
              Themes.isDutch(theme, t)));
    }
    return themes;
  }

  /** For whom, likewise. */
  public static List<Choice> audiences(ProgrammeView view, Texts t) {
    List<Choice> audiences = new ArrayList<>();
    ProgrammeChoice choice = view.choice();
    audiences.add(
        new Choice(
            t.get("programme.all-audiences"),
            "",
            choice.forWhom(null).path(),
            choice.audience() == null,
            false));
    for (String audience : view.audiences()) {
      audiences.add(
          new Choice(
              audience,
              "",
              choice.forWhom(audience).path(),
              audience.equalsIgnoreCase(choice.audience()),
              true));
    }
    return audiences;
  }

  private static Choice span(Span span, ProgrammeChoice choice, Texts t) {
    String word =
        t.get(
            switch (span) {
              case TODAY -> "today";
              case WEEK -> "programme.week";
              case LATER -> "programme.later";
            });
    return new Choice(word, "", choice.in(span).path(), span == choice.span(), false);
  }

  private static String filter(ProgrammeView view, Texts t) {
    ProgrammeChoice choice = view.choice();
    if (!choice.isNarrow()) {
      return null;
    }
    Stream<String> theme =
        view.themes().stream()
            .filter(one -> one.code().equals(choice.theme()))
            .map(one -> Themes.name(one, t));
    return Stream.concat(theme, Stream.ofNullable(choice.audience()))
        .collect(Collectors.joining(" · "));
  }

  private static List<Day> days(ProgrammeView view, Texts t) {
    Map<LocalDate, List<ActivityView>> byDay = new TreeMap<>();
    for (ActivityView one : view.activities()) {
      byDay.computeIfAbsent(one.start().toLocalDate(), day -> new ArrayList<>()).add(one);
    }
    return byDay.entrySet().stream()
        .map(day -> new Day(name(day.getKey(), view, t), rows(day.getValue(), view, t)))
        .toList();
  }

  private static String name(LocalDate day, ProgrammeView view, Texts t) {
    LocalDate today = view.now().toLocalDate();
    if (day.equals(today)) {
      return t.get("programme.day.today", t.day(day));
    }
    return day.equals(today.plusDays(1)) ? t.get("programme.day.tomorrow", t.day(day)) : t.day(day);
  }

  private static List<Row> rows(List<ActivityView> activities, ProgrammeView view, Texts t) {
    return activities.stream()
        .map(
            one ->
                new Row(
                    one.path(),
                    t.time(one.start().toLocalTime()),
                    t.time(one.end().toLocalTime()),
                    one.title(),
                    ActivityIcon.svg(one.title(), one.icon()),
                    HomePage.tint(one.title()),
                    Stream.of(one.room(), one.price())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(" · ")),
                    state(one, view)))
        .toList();
  }

  private static String state(ActivityView one, ProgrammeView view) {
    if (one.cancelled()) {
      return "programme.cancelled";
    }
    if (one.isOn(view.now())) {
      return "today.now";
    }
    return one.moved() ? "programme.moved" : null;
  }

  private static String empty(ProgrammeView view) {
    if (view.now() == null) {
      return "today.no-clock";
    }
    if (view.choice().isNarrow()) {
      return "programme.none-chosen";
    }
    return switch (view.choice().span()) {
      case TODAY -> "programme.none-today";
      case WEEK -> "programme.none-week";
      case LATER -> "programme.none-later";
    };
  }
}
