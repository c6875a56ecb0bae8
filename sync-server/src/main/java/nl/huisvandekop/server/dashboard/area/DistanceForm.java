package nl.huisvandekop.server.dashboard.area;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.huisvandekop.server.coverage.Way;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.inventory.Characters;

/**
 * What staff fill in on how far a place is, as it came.
 *
 * @param km a number of kilometres, or nothing
 * @param noUse {@code on} where the place is no use to the area
 * @param reason why
 */
record DistanceForm(String km, String noUse, String reason) {
  private static final Pattern KM = Pattern.compile("\\d{1,3}([.,]\\d{1,3})?");
  private static final BigDecimal METRES = BigDecimal.valueOf(1_000);

  DistanceForm {
    km = Objects.requireNonNullElse(km, "").strip();
    noUse = Objects.requireNonNullElse(noUse, "");
    reason = Objects.requireNonNullElse(reason, "").strip();
  }

  /** As it was said before; empty for what was not. */
  static DistanceForm of(Way way, Wording words) {
    if (way == null) {
      return new DistanceForm("", "", "");
    }
    return way.metres() == null
        ? new DistanceForm("", "on", way.reason())
        : new DistanceForm(words.decimal(way.metres() / 1_000.0), "", way.reason());
  }

  boolean isNoUse() {
    return noUse.equals("on");
  }

  /** Null where the place is no use; only for a form that is right. */
  Integer metres() {
    return isNoUse()
        ? null
        : Integer.valueOf(
            new BigDecimal(km.replace(',', '.'))
                .multiply(METRES)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
  }

  boolean isRight() {
    return kmFault(Wording.DUTCH) == null && reasonFault(Wording.DUTCH) == null;
  }

  private String kmFault(Wording words) {
    if (isNoUse()) {
      return km.isEmpty()
          ? null
          : words.say("vul geen afstand in als de plek voor dit gebied niet meetelt");
    }
    if (km.isEmpty()) {
      return words.say("vul een afstand in, of kruis aan dat de plek niet meetelt");
    }
    if (!KM.matcher(km).matches() || metres() > Way.MAX_METRES) {
      return words.say("vul een aantal kilometers in van 0 tot 500, bijvoorbeeld 7,5");
    }
    return null;
  }

  private String reasonFault(Wording words) {
    if (reason.isEmpty()) {
      return words.say("schrijf op waarom de rechte lijn niet klopt");
    }
    if (Characters.anyStrange(reason, true)) {
      return words.say("Hier staat een vreemd teken in. Typ het opnieuw.");
    }
    return reason.codePointCount(0, reason.length()) > Way.MAX_REASON
        ? words.say("gebruik hooguit {0} tekens", Way.MAX_REASON)
        : null;
  }

  /**
   * The fields.
   *
   * @param judged whether to say what is wrong
   */
  List<Field> fields(boolean judged, Wording words) {
    return List.of(
        Field.of("km", "text", words.say("Afstand in kilometers"), km)
            .optional()
            .hinted(words.say("Over de weg, met de pont of het pad. Bijvoorbeeld 7,5."))
            .wrong(judged ? kmFault(words) : null),
        Field.of("geen", "checkbox", words.say("Deze plek telt voor dit gebied niet mee"), noUse)
            .optional(),
        Field.of("reden", "textarea", words.say("Waarom?"), reason)
            .hinted(
                words.say(
                    "Iedereen van de regio en de gemeente kan dit lezen, met de naam van het account erbij."))
            .wrong(judged ? reasonFault(words) : null));
  }
}
