package nl.huisvandekop.server.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.huisvandekop.server.disclosure.SmallCounts;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.time.Hours;

/** Says what hours without a number do to the figure of a week. */
final class MissingHours {
  /** So many weeks before it are looked at for what the same hours usually count. */
  static final int WEEKS_BEFORE = 8;

  private final Wording t;
  private final List<SiteHour> missing;

  private MissingHours(Wording t, List<SiteHour> missing) {
    this.t = t;
    this.missing = missing;
  }

  /**
   * The sentences; none when nothing is missing.
   *
   * @param week what it counted
   * @param hours of the week
   * @param before the hours of the weeks before it
   * @param now the hour that runs, which is not missing yet
   */
  static List<String> sentences(
      Wording t, SiteWeek week, List<SiteHour> hours, List<SiteHour> before, long now) {
    List<String> sentences = new ArrayList<>();
    List<SiteHour> down = missing(hours, now, HourState.DOWN);
    List<SiteHour> late = missing(hours, now, HourState.NOT_SYNCED);
    List<SiteHour> never = missing(hours, now, null);
    if (down.isEmpty() && late.isEmpty() && never.isEmpty()) {
      return sentences;
    }
    sentences.add(
        t.say(
            "Het cijfer van deze week is"
                + " {0,choice,0#0 check-ins|1#1 check-in|1<{0} check-ins}. Het rust op {1} van"
                + " {2,choice,0#de 0 open uren|1#het ene open uur|1<de {2} open uren}.",
            week.visits(), week.open().known(), week.open().planned()));
    if (!down.isEmpty()) {
      sentences.add(
          t.say(
              "De kiosk stond {0} uur uit terwijl de plek open was: {1}. Wie toen kwam, is niet"
                  + " geteld.",
              down.size(), new MissingHours(t, down).stretches()));
    }
    if (!late.isEmpty()) {
      sentences.add(
          t.say(
              "Van {0,choice,1#één open uur|1<{0} open uren} is nog niets binnen: {1}. Dat kan er nog"
                  + " bij komen.",
              late.size(), new MissingHours(t, late).stretches()));
    }
    if (!never.isEmpty()) {
      sentences.add(
          t.say(
              "Niet geteld {0,choice,1#is één open uur|1<zijn {0} open uren}: {1}. Er stond geen"
                  + " kiosk, en niemand telde met de hand.",
              never.size(), new MissingHours(t, never).stretches()));
    }
    List<SiteHour> all = new ArrayList<>(down);
    all.addAll(late);
    all.addAll(never);
    sentences.add(new MissingHours(t, all).usually(before));
    return sentences;
  }

  /**
   * Says what came outside the opening hours, which is in the figure of the week.
   *
   * @param small whether to tell small counts apart
   * @return empty when nothing came then
   */
  static String outside(Wording t, List<SiteHour> hours, boolean small) {
    List<SiteHour> outside =
        hours.stream()
            .filter(hour -> hour.visits() > 0 && hour.openingHoursKnown() && !hour.open())
            .toList();
    if (outside.isEmpty()) {
      return "";
    }
    int visits = outside.stream().mapToInt(SiteHour::visits).sum();
    String when = new MissingHours(t, outside).stretches();
    return !small && SmallCounts.isSmall(visits)
        ? t.say(
            "In het cijfer van deze week zitten ook 1 tot 4 check-ins van buiten de"
                + " openingstijden: {0}.",
            when)
        : t.say(
            "In het cijfer van deze week {0,choice,1#zit ook 1 check-in|1<zitten ook {0}"
                + " check-ins} van buiten de openingstijden: {1}.",
            visits, when);
  }

  private static List<SiteHour> missing(List<SiteHour> hours, long now, HourState state) {
    return hours.stream()
        .filter(hour -> hour.open() && hour.state() == state && hour.hour() < now)
        .toList();
  }

  /** Such as {@code dinsdag 17 november van 10 tot 15 uur}. */
  private String stretches() {
    List<String> stretches = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= missing.size(); i++) {
      boolean goesOn =
          i < missing.size()
              && missing.get(i).hour() == missing.get(i - 1).hour() + 1
              && date(missing.get(i)).equals(date(missing.get(first)));
      if (!goesOn) {
        stretches.add(stretch(missing.get(first), missing.get(i - 1)));
        first = i;
      }
    }
    return String.join("; ", stretches);
  }

  private String stretch(SiteHour first, SiteHour last) {
    return t.say(
        "{0} van {1} tot {2} uur",
        t.day(date(first)),
        Hours.local(first.hour()).getHour(),
        Hours.local(last.hour()).getHour() + 1);
  }

  private static LocalDate date(SiteHour hour) {
    return Hours.local(hour.hour()).toLocalDate();
  }

  /** What the same hours counted before; named as such, and never added. */
  private String usually(List<SiteHour> before) {
    double sum = 0;
    boolean any = false;
    for (SiteHour hour : missing) {
      List<SiteHour> same =
          before.stream()
              .filter(sameHour(hour))
              .filter(one -> one.state() == HourState.COUNTED || one.state() == HourState.ZERO)
              .toList();
      any |= !same.isEmpty();
      sum += same.stream().mapToInt(SiteHour::visits).average().orElse(0);
    }
    return any
        ? t.say(
            "In diezelfde uren van de {0} weken ervoor werden samen gemiddeld {1} check-ins"
                + " geteld. Dat is niet bij het cijfer opgeteld.",
            WEEKS_BEFORE, Math.round(sum))
        : t.say("Wat er in die uren kwam, is niet bekend, en er is niets bijgeschat.");
  }

  private static Predicate<SiteHour> sameHour(SiteHour hour) {
    DayOfWeek day = Hours.local(hour.hour()).getDayOfWeek();
    int clock = Hours.local(hour.hour()).getHour();
    return one ->
        Hours.local(one.hour()).getDayOfWeek() == day && Hours.local(one.hour()).getHour() == clock;
  }
}
