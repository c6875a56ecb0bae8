package nl.huisvandekop.kiosk.activity;

import java.util.regex.Pattern;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;

/** What an activity must look like to be put in the agenda. */
final class ActivityRules {
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_TEXT = 120;
  private static final Pattern THEME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private ActivityRules() {}

  /**
   * Holds the activity to the rules.
   *
   * @throws Problem naming the field that breaks one
   */
  static void require(ActivityBody body) {
    requireText("title", body.title(), LONGEST_TITLE);
    requireText("audience", body.audience(), LONGEST_TEXT);
    requireText("room", body.room(), LONGEST_TEXT);
    requireText("organiser", body.organiser(), LONGEST_TEXT);
    requireText("price", body.price(), LONGEST_TEXT);
    if (body.theme() != null && !THEME.matcher(body.theme()).matches()) {
      throw refused("theme is a theme's code, such as meedoen.");
    }
    if (body.recurrence() != null) {
      try {
        RepeatRule.parse(body.recurrence());
      } catch (IllegalArgumentException e) {
        throw refused("recurrence: " + e.getMessage() + ".");
      }
    }
  }

  private static void requireText(String field, String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.isBlank() || text.length() > longest || CONTROL.matcher(text).find()) {
      throw refused(field + " is one line of 1 to " + longest + " characters.");
    }
  }

  private static Problem refused(String detail) {
    return new Problem(422, "activity-not-valid", detail);
  }
}
