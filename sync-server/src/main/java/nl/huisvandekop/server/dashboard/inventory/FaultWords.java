package nl.huisvandekop.server.dashboard.inventory;

import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.inventory.Fault;
import nl.huisvandekop.server.inventory.FaultCode;
import nl.huisvandekop.server.inventory.FileFault;

/** Says what is wrong with what was entered, and what to do about it. */
final class FaultWords {
  private FaultWords() {}

  static String say(Wording t, Fault fault) {
    return switch (fault.code()) {
      case MISSING -> t.say("Vul dit in.");
      case TOO_LONG -> t.say("Dit is te lang. Er passen {0} tekens in.", fault.args().get(0));
      case STRANGE_CHARACTER -> t.say("Hier staat een vreemd teken in. Typ het opnieuw.");
      case CELLS_TOO_MANY ->
          t.say(
              "Deze regel heeft {0} vakken, de kop heeft er {1}. Staat er ergens een scheidingsteken"
                  + " te veel?",
              fault.args().get(0), fault.args().get(1));
      case FORMULA -> t.say("Dit is een formule. Plak in je rekenblad alleen de waarden.");
      case UNKNOWN_WORD ->
          t.say(
              "\"{0}\" kennen we niet. Kies een van de woorden uit de uitleg.",
              fault.args().get(0));
      case NOT_WHOLE ->
          t.say(
              "Vul een heel getal in van {0} tot en met {1}.",
              fault.args().get(0), fault.args().get(1));
      case NOT_A_DATE ->
          t.say("\"{0}\" is geen datum. Schrijf die als 24-11-2026.", fault.args().get(0));
      case DATE_OUT_OF_BOUNDS -> t.say("Deze datum moet nog komen, of is te lang geleden.");
      case NUMBER_UNKNOWN, SAME_LINE, AMBIGUOUS, SAME_PLACE, SAME_NAME, NEAR, CHANGED_MEANWHILE ->
          other(t, fault);
      case AREA_UNKNOWN, AREA_NEEDED, AREA_OUT_OF_REACH, AREA_CONTRADICTS, OUTSIDE_AREA ->
          area(t, fault);
      case SAMPLE_STAYS ->
          t.say("Of een plek een voorbeeld is, ligt vast. Maak dit zoals het was.");
      case STATUS_NOT_FROM, KIOSK_STANDS, WISH_INCOMPLETE, CLOSED_ON_NEEDED, NOT_CLOSED ->
          status(t, fault.code());
      case HALF_LOCATION, NOT_A_NUMBER, RIJKSDRIEHOEK, SWAPPED, OUTSIDE_REGION ->
          location(t, fault);
    };
  }

  private static String other(Wording t, Fault fault) {
    return switch (fault.code()) {
      case NUMBER_UNKNOWN ->
          t.say(
              "Er is geen plek met nummer {0}, of je mag die niet wijzigen.", fault.args().get(0));
      case SAME_LINE -> t.say("Deze plek staat ook op regel {0}.", fault.args().get(0));
      case AMBIGUOUS -> t.say("Er zijn meer plekken met deze naam. Zet het nummer erbij.");
      case SAME_PLACE ->
          t.say("Er is al een plek met deze naam in dit gebied: nummer {0}.", fault.args().get(0));
      case SAME_NAME ->
          t.say(
              "Er is al een plek met deze naam, nog zonder gebied: nummer {0}. Is dat dezelfde? Zet dan dat nummer erbij.",
              fault.args().get(0));
      case NEAR ->
          t.say(
              "Binnen {2} meter staat al {1} (nummer {0}). Is dat dezelfde plek?",
              fault.args().toArray());
      default ->
          t.say(
              "Iemand anders heeft deze plek intussen gewijzigd. Hieronder staat wat jij invulde. Open de pagina opnieuw en vul je wijziging daar in.");
    };
  }

  private static String area(Wording t, Fault fault) {
    return switch (fault.code()) {
      case AREA_UNKNOWN ->
          t.say("\"{0}\" is geen woonkern of wijk van deze regio.", fault.args().get(0));
      case AREA_NEEDED -> t.say("Kies in welke woonkern of wijk de plek ligt.");
      case AREA_OUT_OF_REACH -> t.say("Dit gebied hoort niet bij jouw gemeente.");
      case AREA_CONTRADICTS -> t.say("Deze naam hoort niet bij de code van het gebied.");
      default -> t.say("Op de kaart ligt dit punt niet in {0}. Klopt het?", fault.args().get(0));
    };
  }

  private static String status(Wording t, FaultCode code) {
    return switch (code) {
      case STATUS_NOT_FROM ->
          t.say(
              "Een plek die open was, kan geen wens meer worden. Sluit hem, of zet hem op na te gaan.");
      case KIOSK_STANDS ->
          t.say("Hier staat nog een kiosk. Haal die eerst weg, op de pagina van de plek.");
      case WISH_INCOMPLETE -> t.say("Vul bij een wens in wie het wil en wanneer dat is gezegd.");
      case CLOSED_ON_NEEDED -> t.say("Vul in sinds wanneer de plek gesloten is.");
      default -> t.say("De status is niet gesloten. Maak dit leeg, of kies gesloten.");
    };
  }

  private static String location(Wording t, Fault fault) {
    return switch (fault.code()) {
      case HALF_LOCATION -> t.say("Vul beide getallen van de plaats in, of geen van beide.");
      case NOT_A_NUMBER -> t.say("\"{0}\" is geen getal.", fault.args().get(0));
      case RIJKSDRIEHOEK ->
          t.say(
              "Dit zijn meters van de Rijksdriehoek (RD). In graden is het {0} noord en {1} oost.",
              fault.args().toArray());
      case SWAPPED -> t.say("Noord en oost staan verwisseld.");
      default -> t.say("Deze plaats ligt buiten de regio.");
    };
  }

  static String say(Wording t, FileFault fault) {
    return switch (fault.code()) {
      case EMPTY -> t.say("Kies eerst een bestand. Een leeg bestand kunnen we niet lezen.");
      case TOO_LARGE -> t.say("Dit bestand is te groot. Knip het in delen.");
      case WORKBOOK ->
          t.say(
              "Dit is een werkmap van een rekenblad. Bewaar het daar als CSV en kies dat bestand.");
      case NOT_TEXT ->
          t.say(
              "Dit is geen tekst die we kunnen lezen. Bewaar het in je rekenblad als CSV (UTF-8).");
      case COLUMN_MISSING ->
          t.say(
              "De kolom \"{0}\" ontbreekt. Op de eerste regel staat: {1}.", fault.args().toArray());
      case COLUMN_TWICE -> t.say("De kolom \"{0}\" staat er twee keer.", fault.args().get(0));
      case TOO_MANY_LINES ->
          t.say(
              "Er passen {0} regels in een keer. Knip het bestand in delen.", fault.args().get(0));
      case UNREADABLE ->
          t.say(
              "Rond regel {0} kunnen we het bestand niet lezen. Ontbreekt daar een aanhalingsteken?",
              fault.args().get(0));
    };
  }
}
