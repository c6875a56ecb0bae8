package nl.huisvandekop.kiosk.activity;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.agenda.Agenda;
import nl.huisvandekop.chassis.agenda.RepeatRule;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.Limits;

/**
 * What an activity must look like to be put in the agenda. Each {@link Problem} is 422, with a code
 * of its own and a sentence for volunteers.
 */
public final class ActivityRules {
  private static final Pattern THEME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final int LONGEST_HOURS = 24;
  private static final DateTimeFormatter NIGHT =
      DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl"));

  private ActivityRules() {}

  /**
   * Holds the activity to the rules.
   *
   * @return it, with its texts trimmed
   */
  static ActivityBody require(ActivityBody body) {
    requireTimes(body.start(), body.end());
    if (body.theme() != null && !THEME.matcher(body.theme()).matches()) {
      throw new Problem(422, "theme-not-valid", "Dit thema bestaat niet. Kies een ander thema.");
    }
    requireRule(body);
    requireRoom(body);
    return new ActivityBody(
        ActivityText.require("title", "De naam", body.title(), ActivityText.LONGEST_TITLE),
        body.theme(),
        text("audience", "\"Voor wie\"", body.audience()),
        body.start(),
        body.end(),
        body.recurrence(),
        text("room", "De ruimte", body.room()),
        text("organiser", "\"Door wie\"", body.organiser()),
        text("price", "De prijs", body.price()),
        body.withoutSignUp(),
        body.byPartner(),
        body.groupOffer(),
        body.sensitive(),
        body.places(),
        body.cancelled(),
        body.moved());
  }

  /**
   * Holds a beginning and an end to the rules.
   *
   * @throws Problem {@code year-out-of-bounds}, {@code end-before-start}, {@code
   *     activity-too-long}, {@code time-does-not-exist}
   */
  public static void requireTimes(LocalDateTime start, LocalDateTime end) {
    requireYear(start);
    requireYear(end);
    if (!end.isAfter(start)) {
      throw new Problem(
          422, "end-before-start", "Het einde ligt voor het begin. Kies een latere eindtijd.");
    }
    if (end.isAfter(start.plusHours(LONGEST_HOURS))) {
      throw new Problem(
          422,
          "activity-too-long",
          "Een activiteit duurt hooguit 24 uur. Maak er anders meer dagen van.");
    }
    requireExists(start);
    requireExists(end);
  }

  /**
   * Holds a number of places to the rules.
   *
   * @throws Problem {@code places-out-of-bounds}
   */
  public static void requirePlaces(int places) {
    if (places < 1 || places > ActivityBody.MOST_PLACES) {
      throw new Problem(
          422,
          "places-out-of-bounds",
          "Kies 1 tot " + ActivityBody.MOST_PLACES + " plaatsen, of laat het leeg.");
    }
  }

  private static void requireYear(LocalDateTime time) {
    if (time.getYear() < Limits.FIRST_YEAR || time.getYear() > Limits.LAST_YEAR) {
      throw new Problem(422, "year-out-of-bounds", "Dat jaar kan niet. Kies een andere datum.");
    }
  }

  private static void requireExists(LocalDateTime time) {
    if (!Agenda.exists(time)) {
      throw new Problem(
          422,
          "time-does-not-exist",
          "In de nacht van %s gaat de klok een uur vooruit. %tR uur is er dan niet."
                  .formatted(NIGHT.format(time), time)
              + " Kies een andere tijd.");
    }
  }

  private static void requireRule(ActivityBody body) {
    if (body.recurrence() == null) {
      return;
    }
    try {
      RepeatRule.parse(body.recurrence());
    } catch (IllegalArgumentException e) {
      throw RepeatRule.isTooLong(body.recurrence())
          ? new Problem(
              422,
              "series-too-long",
              "Een reeks kan hooguit " + RepeatRule.MAX_NUMBER + " keer. Kies een kleiner getal.")
          : new Problem(
              422, "repeat-not-understood", "Deze herhaling kan niet. Kies er een uit de lijst.");
    }
    if (!Series.namesItsStart(body)) {
      throw new Problem(
          422,
          "start-not-in-series",
          "De eerste keer valt niet op een dag van de herhaling. Kies een andere dag.");
    }
  }

  /** Its texts are bounded, so only changed occurrences can make it too large a document. */
  private static void requireRoom(ActivityBody body) {
    int characters = Json.mapper().valueToTree(body).toString().length();
    if (characters > Limits.MAX_BODY_CHARACTERS) {
      throw Series.tooManyChanged();
    }
  }

  private static String text(String field, String word, String text) {
    return ActivityText.require(field, word, text, ActivityText.LONGEST_TEXT);
  }
}
