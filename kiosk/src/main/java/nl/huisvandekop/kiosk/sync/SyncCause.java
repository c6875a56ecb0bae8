package nl.huisvandekop.kiosk.sync;

/** All that can stand between the kiosk and the server: a stable code and a sentence in Dutch. */
public enum SyncCause {
  SERVER_NOT_REACHABLE(
      "server-not-reachable",
      "De server is niet te bereiken. De kiosk telt gewoon door en probeert het later opnieuw."
          + " Kijk of het netwerk werkt en of het adres klopt."),
  ANSWER_INCOMPLETE(
      "answer-incomplete",
      "Het antwoord van de server kwam niet helemaal aan. De kiosk probeert het later opnieuw; er"
          + " gaat niets verloren en er telt niets dubbel."),
  ANSWER_NOT_UNDERSTOOD(
      "answer-not-understood",
      "Een andere pagina antwoordde in plaats van de server. Vaak is dat het inlogscherm van een"
          + " wifi-netwerk."),
  ANSWER_TOO_LARGE(
      "answer-too-large",
      "Het antwoord was te groot om van de server te zijn. Kijk of het adres klopt."),
  CLOCK_BEFORE_CERTIFICATE(
      "clock-before-certificate",
      "De klok van de kiosk staat niet goed of is nog niet nagekeken. Daardoor kan het certificaat"
          + " van de server niet worden nagekeken. Zet eerst de klok goed."),
  CERTIFICATE_NOT_VALID(
      "certificate-not-valid",
      "Het certificaat van de server is niet geldig. Uit voorzorg is er niets verstuurd. Vraag de"
          + " beheerder van de server om het na te kijken."),
  SERVER_NOT_SECURE(
      "server-not-secure",
      "Op dit adres antwoordt geen beveiligde server. Uit voorzorg is er niets verstuurd. Kijk of"
          + " het adres klopt."),
  TOKEN_REFUSED(
      "token-refused",
      "De server kent deze kiosk niet (meer). Meld de kiosk opnieuw aan met een nieuwe code."),
  KIOSK_REFUSED(
      "kiosk-refused",
      "De server weigert deze kiosk. Meld de kiosk opnieuw aan met een nieuwe code."),
  REQUEST_REFUSED(
      "request-refused",
      "De server begreep de kiosk niet. Misschien is een van de twee te oud. Alles blijft op de"
          + " kiosk bewaard."),
  REQUEST_TOO_LARGE(
      "request-too-large",
      "De server vindt elk bericht van de kiosk te groot. Vraag de beheerder van de server om het"
          + " na te kijken."),
  SERVER_BUSY(
      "server-busy", "De server heeft het druk. De kiosk probeert het later vanzelf opnieuw."),
  SERVER_FAILED(
      "server-failed", "De server heeft een storing. De kiosk probeert het later vanzelf opnieuw."),
  CLOCK_WRONG(
      "clock-wrong",
      "De klok van de kiosk verschilt meer dan vijf minuten van die van de server. Wat nu wordt"
          + " geteld, blijft zonder tijd op de kiosk staan tot de klok klopt."),
  OPEN_HOUR_REFUSED(
      "open-hour-refused",
      "SYNC_OPEN_HOUR mag alleen met een server op dezelfde machine. Er is niets verstuurd."),
  STORE_FAILED(
      "store-failed", "De opslag van de kiosk werkt niet. Kijk of de schijf vol of kapot is."),
  NOT_ENROLLED("not-enrolled", "De kiosk is nog niet aangemeld bij een server."),
  ADDRESS_NOT_ALLOWED(
      "address-not-allowed",
      "Dit adres kan niet. Het moet met https:// beginnen (http:// alleen voor deze machine"
          + " zelf)."),
  CODE_MALFORMED(
      "code-malformed", "Dit is geen aanmeldcode. Kijk of alle letters en cijfers er staan."),
  CODE_UNKNOWN("code-unknown", "De server kent deze aanmeldcode niet. Kijk of hij goed getypt is."),
  CODE_USED(
      "code-used", "Deze aanmeldcode is al gebruikt. Vraag een nieuwe code bij de beheerder."),
  CODE_EXPIRED(
      "code-expired", "Deze aanmeldcode is verlopen. Vraag een nieuwe code bij de beheerder."),
  TOO_MANY_TRIES("too-many-tries", "Er is te vaak geprobeerd. Wacht even en probeer het opnieuw.");

  private final String code;
  private final String sentence;

  SyncCause(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** Stable, kebab-case; scripts rely on it. */
  public String code() {
    return code;
  }

  /** What it means and what to do, for people. */
  public String sentence() {
    return sentence;
  }
}
