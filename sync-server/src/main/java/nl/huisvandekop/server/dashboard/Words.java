package nl.huisvandekop.server.dashboard;

import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.SitesView.StatusSign;
import nl.huisvandekop.server.site.SiteStatus;

/** What the program knows by a code, in words for staff. */
public final class Words {
  private Words() {}

  static StatusSign status(SiteStatus status) {
    return status(Wording.DUTCH, status);
  }

  public static StatusSign status(Wording t, SiteStatus status) {
    return switch (status) {
      case ACTIVE -> new StatusSign("active", t.say("Actief"), "check");
      case TO_CHECK -> new StatusSign("to-check", t.say("Na te gaan"), "question-mark");
      case WISHED -> new StatusSign("wished", t.say("Gewenst"), "star");
      case CLOSED -> new StatusSign("closed", t.say("Gesloten"), "x");
    };
  }

  static StandingSign standing(Standing standing) {
    String name = standing.toString();
    return switch (standing) {
      case GEDEKT -> new StandingSign(name, "Gedekt", "check", "een plek die aan de norm voldoet");
      case VOLDOET_NIET ->
          new StandingSign(name, "Voldoet niet", "x", "een plek, maar niet volgens de norm");
      case NOG_ONBEKEND ->
          new StandingSign(
              name, "Nog onbekend", "question-mark", "een plek, nog niet langs de norm gelegd");
      case NABIJ ->
          new StandingSign(name, "Nabij", "walk", "geen plek, wel een goede binnen 4\u00a0km");
      case WITTE_VLEK ->
          new StandingSign(
              name, "Witte vlek", "circle-dashed", "geen plek, en geen goede in de buurt");
    };
  }
}
