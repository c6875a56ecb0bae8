package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.time.Hours;

/** Words the card on which volunteers get a new PIN. */
final class PinCards {
  private static final int GROUP = 3;

  private PinCards() {}

  /**
   * The card.
   *
   * @param given the PIN given just now, null for none
   */
  static PinCard of(Visitor visitor, String siteId, Optional<AuditLog.Entry> last, String given) {
    return new PinCard(
        "/plekken/" + siteId + "/pincode",
        visitor.csrf(),
        last.map(entry -> words(visitor.wording(), entry)).orElse(""),
        given == null ? null : given.substring(0, GROUP) + " " + given.substring(GROUP));
  }

  private static String words(Wording wording, AuditLog.Entry entry) {
    LocalDate day = LocalDate.ofInstant(entry.at(), Hours.ZONE);
    return wording.say(
        "Laatste nieuwe pincode: {0}, door {1}.", wording.date(day), entry.account());
  }
}
