package nl.huisvandekop.server.dashboard;

import nl.huisvandekop.server.dashboard.SitesView.StatusSign;
import nl.huisvandekop.server.site.SiteStatus;

/** What the program knows by a code, in words for staff. */
public final class Words {
  private Words() {}

  public static StatusSign status(Wording t, SiteStatus status) {
    return switch (status) {
      case ACTIVE -> new StatusSign("active", t.say("Actief"), "check");
      case TO_CHECK -> new StatusSign("to-check", t.say("Na te gaan"), "question-mark");
      case WISHED -> new StatusSign("wished", t.say("Gewenst"), "star");
      case CLOSED -> new StatusSign("closed", t.say("Gesloten"), "x");
    };
  }
}
