package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import nl.huisvandekop.server.account.SignedIn;
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
  static PinCard of(SignedIn signedIn, String siteId, Optional<AuditLog.Entry> last, String given) {
    return new PinCard(
        "/plekken/" + siteId + "/pincode",
        signedIn.csrf() == null ? "" : signedIn.csrf(),
        last.map(PinCards::words).orElse(""),
        given == null ? null : given.substring(0, GROUP) + " " + given.substring(GROUP));
  }

  private static String words(AuditLog.Entry entry) {
    LocalDate day = LocalDate.ofInstant(entry.at(), Hours.ZONE);
    return "Laatste nieuwe pincode: " + Dutch.date(day) + ", door " + entry.account() + ".";
  }
}
