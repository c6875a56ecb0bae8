package nl.huisvandekop.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.look.Icons;
import nl.huisvandekop.chassis.qr.QrCode;

/**
 * One occurrence of an activity, worded.
 *
 * @param state the key of what is special about it now, null for nothing
 * @param asks whether to ask who wants to come
 * @param thanks the key of what is said to whoever does
 * @param code puts it in a phone's calendar; null when it is over or does not take place
 */
public record ActivityPage(
    String title,
    String icon,
    int tint,
    String state,
    List<Fact> facts,
    boolean asks,
    String thanks,
    QrCode code) {
  /**
   * A thing to know.
   *
   * @param icon trusted markup
   * @param dutch whether the value is Dutch whatever the page's language
   */
  public record Fact(String icon, String word, String value, boolean dutch) {}

  /**
   * @param now local time, null while the clock is not trusted
   * @param place what people call the site, null while it has no name
   */
  public static ActivityPage of(ActivityView view, LocalDateTime now, String place, Texts t) {
    boolean over = now != null && !view.end().isAfter(now);
    boolean toCome = !over && !view.cancelled();
    return new ActivityPage(
        view.title(),
        ActivityIcon.svg(view.title(), view.icon()),
        HomePage.tint(view.title()),
        state(view, now, over),
        facts(view, t),
        toCome && now != null && view.start().isAfter(now) && !view.sensitive(),
        view.withoutSignUp() ? "coming.thanks" : "coming.thanks.sign-up",
        toCome ? PhoneEvent.code(view, place).orElse(null) : null);
  }

  private static String state(ActivityView view, LocalDateTime now, boolean over) {
    if (view.cancelled()) {
      return "programme.cancelled";
    }
    if (over) {
      return "activity.over";
    }
    return view.isOn(now) ? "today.now" : view.moved() ? "programme.moved" : null;
  }

  private static List<Fact> facts(ActivityView view, Texts t) {
    List<Fact> facts = new ArrayList<>();
    String hours =
        t.get(
            "today.from-until",
            t.time(view.start().toLocalTime()),
            t.time(view.end().toLocalTime()));
    String when =
        t.get("activity.day-and-hours", t.day(view.start().toLocalDate()), together(hours));
    facts.add(fact("clock", "activity.when", when, t));
    said(facts, "map-pin", "activity.where", view.room(), t);
    said(facts, "users", "activity.by", view.organiser(), t);
    said(facts, "coin-euro", "activity.price", view.price(), t);
    if (view.audience() == null) {
      facts.add(fact("mood-smile", "activity.for", t.get("activity.everyone"), t));
    } else {
      said(facts, "mood-smile", "activity.for", view.audience(), t);
    }
    String signUp = view.withoutSignUp() ? "activity.walk-in" : "activity.ask";
    facts.add(fact("door-enter", "activity.sign-up", t.get(signUp), t));
    if (view.places() != null) {
      facts.add(fact("armchair", "activity.places", String.valueOf(view.places()), t));
    }
    return facts;
  }

  /** The last two words stay on one line: no hour stands alone there. */
  private static String together(String words) {
    return words.replaceFirst(" (\\S+)$", "\u00a0$1");
  }

  private static Fact fact(String icon, String key, String value, Texts t) {
    return new Fact(Icons.svg(icon), t.get(key), value, false);
  }

  private static void said(List<Fact> facts, String icon, String key, String value, Texts t) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(Icons.svg(icon), t.get(key), value, true));
    }
  }
}
