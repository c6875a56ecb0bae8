package nl.huisvandekop.server.dashboard.account;

import nl.huisvandekop.server.audit.Change;
import nl.huisvandekop.server.dashboard.Wording;

/** What the audit log knows by a code, in words. */
final class ChangeWords {
  private ChangeWords() {}

  /** What was done; the code itself where a newer program wrote it. */
  static String action(Wording t, String action) {
    return switch (action) {
      case "account-added" -> t.say("account toegevoegd");
      case "account-admitted" -> t.say("voor het eerst ingelogd via de gemeente");
      case "account-changed" -> t.say("rol van een account veranderd");
      case "account-removed" -> t.say("account weggehaald");
      case "password-chosen" -> t.say("eigen wachtwoord gekozen");
      case "password-reset" -> t.say("nieuw wachtwoord gegeven");
      case "factor-set-up" -> t.say("tweede stap aangezet");
      case "factor-reset" -> t.say("tweede stap uitgezet");
      case "recovery-code-used" -> t.say("ingelogd met een herstelcode");
      case "recovery-codes-made" -> t.say("nieuwe herstelcodes gemaakt");
      case "token-made" -> t.say("API-sleutel gemaakt");
      case "token-ended" -> t.say("API-sleutel ingetrokken");
      default -> elsewhere(t, action);
    };
  }

  private static String elsewhere(Wording t, String action) {
    return switch (action) {
      case "pin-given" -> t.say("nieuwe pincode gegeven");
      case "site-added" -> t.say("plek toegevoegd");
      case "site-changed" -> t.say("plek veranderd");
      case "kiosk-code-given" -> t.say("code voor een kiosk gemaakt");
      case "kiosk-revoked" -> t.say("toegang van een kiosk ingetrokken");
      case "kiosk-lost" -> t.say("kaart van een kiosk als verloren gemeld");
      case "kiosk-ended" -> t.say("bewaard sinds wanneer een kiosk weg is");
      case "kiosk-rows-set-aside" -> t.say("regels van een kiosk opzij gezet");
      case "distance-said" -> t.say("afstand zelf opgegeven");
      case "distance-taken-back" -> t.say("opgegeven afstand teruggenomen");
      default -> work(t, action);
    };
  }

  private static String work(Wording t, String action) {
    return switch (action) {
      case "opening-hours-changed" -> t.say("openingstijden met de hand veranderd");
      case "agenda-changed" -> t.say("agenda met de hand veranderd");
      case "counts-changed" -> t.say("tellingen met de hand ingevuld of veranderd");
      case "criterion-assessed" -> t.say("criterium van een plek beoordeeld");
      case "assessment-confirmed" -> t.say("beoordeling bevestigd");
      case "norm-copied" -> t.say("nieuwe versie van het normenkader gemaakt");
      case "norm-edited" -> t.say("tekst van het normenkader veranderd");
      case "norm-step" -> t.say("stap van het normenkader gezet");
      case "norm-decided" -> t.say("besluit over het normenkader vastgelegd");
      case "norm-declined" -> t.say("besluit om het normenkader niet vast te stellen vastgelegd");
      case "norm-undecided" -> t.say("besluit over het normenkader weggehaald");
      case "norm-frozen" -> t.say("begindatum van het normenkader vastgezet");
      default -> action;
    };
  }

  /** One field: what it was and became. */
  static String change(Wording t, Change change) {
    if (change.was() == null) {
      return t.say("{0}: {1}", change.field(), change.became());
    }
    return change.became() == null
        ? t.say("{0}: was {1}, nu leeg", change.field(), change.was())
        : t.say("{0}: was {1}, nu {2}", change.field(), change.was(), change.became());
  }
}
