package nl.huisvandekop.server.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.summary.Comparison;
import nl.huisvandekop.server.summary.Figure;
import nl.huisvandekop.server.summary.OpenHours;

/** What figures rest on, in words. */
public final class Basis {
  private Basis() {}

  /** How many opening hours a figure rests on, and what is missing; a note each. */
  public static List<String> notes(Wording t, Figure figure) {
    OpenHours open = figure.open();
    List<String> notes = new ArrayList<>();
    if (open.planned() == 0) {
      notes.add(t.say("geen openingstijden bekend"));
    } else if (open.countable() > 0) {
      notes.add(
          t.say(
              "over {0} van {1,choice,0#de 0 open uren|1#het ene open uur|1<de {1} open uren}",
              open.known(), open.planned()));
    } else {
      notes.add(t.say("niet geteld: geen kiosk en geen tellingen met de hand"));
    }
    if (open.down() > 0) {
      notes.add(t.say("kiosk stond {0} uur uit", open.down()));
    }
    if (open.notSynced() > 0) {
      notes.add(t.say("{0} uur nog niet binnen", open.notSynced()));
    }
    if (open.countable() > 0 && open.withoutKiosk() > 0) {
      notes.add(t.say("{0} uur niet geteld", open.withoutKiosk()));
    }
    if (figure.byHand()) {
      notes.add(t.say("deels met de hand geteld"));
    }
    return notes;
  }

  /** The same in one line. */
  public static String line(Wording t, Figure figure) {
    return String.join(" · ", notes(t, figure));
  }

  /** What two figures differ, or why they can't be compared. */
  public static String difference(Wording t, Comparison comparison) {
    return switch (comparison.likeness()) {
      case ALIKE -> alike(t, comparison.difference());
      case KNOWN_DIFFERS -> t.say("niet te vergelijken: er ontbreken te veel open uren");
      case OPEN_DIFFERS ->
          t.say("niet te vergelijken: het aantal open uren waarin geteld werd, verschilt te veel");
      case NOTHING_KNOWN ->
          comparison.now().open().known() + comparison.before().open().known() == 0
              ? t.say("niet te vergelijken: van beide is niets bekend")
              : t.say("niet te vergelijken: van één van beide is niets bekend");
    };
  }

  private static String alike(Wording t, long difference) {
    if (difference == 0) {
      return t.say("evenveel");
    }
    return difference > 0
        ? t.say("{0} meer", difference)
        : t.say("{0} minder", Math.abs(difference));
  }
}
