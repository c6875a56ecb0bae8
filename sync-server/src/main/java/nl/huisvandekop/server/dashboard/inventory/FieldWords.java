package nl.huisvandekop.server.dashboard.inventory;

import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.site.SiteKind;
import nl.huisvandekop.server.site.SiteStatus;

/** What can be said of a place, in words for staff. */
public final class FieldWords {
  private FieldWords() {}

  public static String label(Wording t, SiteField field) {
    return switch (field) {
      case NUMBER -> t.say("Nummer");
      case NAME -> t.say("Naam van de plek");
      case STATUS -> t.say("Status");
      case KIND -> t.say("Soort plek");
      case AREA, AREA_NAME -> t.say("Woonkern of wijk");
      case ADDRESS -> t.say("Adres");
      case LAT -> t.say("Noorderbreedte");
      case LON -> t.say("Oosterlengte");
      case COST -> t.say("Kosten per jaar in euro's");
      case COST_YEAR -> t.say("Over welk jaar?");
      case PAID_BY -> t.say("Wie betaalt?");
      case PILOT_SINCE -> t.say("Pilot sinds");
      case WISH_BY -> t.say("Gewenst door");
      case WISH_ON -> t.say("Wanneer is dat gezegd?");
      case WISH_EVIDENCE -> t.say("Waar staat dat?");
      case CAN_HOST -> t.say("Deze zaal kan een ontmoetingsplek worden");
      case HOST_NOTE -> t.say("Over de zaal");
      case CLOSED_ON -> t.say("Gesloten sinds");
      case NOTE -> t.say("Opmerking");
      case SAMPLE -> t.say("Voorbeeld: deze plek bestaat niet echt");
    };
  }

  /** What to fill in; null where the label says it all. */
  static String hint(Wording t, SiteField field) {
    return switch (field) {
      case LAT ->
          t.say("In graden, zoals 52,8901. Je vindt ze door op een kaart de plek aan te klikken.");
      case LON -> t.say("In graden, zoals 4,7402.");
      case COST -> t.say("Hele euro's, zoals 12500.");
      case WISH_BY ->
          t.say("Een groep of organisatie, zoals de dorpsraad. Geen namen van bewoners.");
      case WISH_EVIDENCE -> t.say("Bijvoorbeeld een verslag of een brief, met de datum.");
      case NOTE -> t.say("Wat collega's moeten weten. Geen namen van bewoners.");
      case CLOSED_ON -> t.say("Alleen invullen als de plek gesloten is.");
      case SAMPLE ->
          t.say(
              "ja of nee. Om te oefenen. Telt wel mee in de cijfers, en ligt vast zodra de plek er"
                  + " is.");
      default -> null;
    };
  }

  /** A kind of place. */
  public static String kind(Wording t, SiteKind kind) {
    return switch (kind) {
      case WIJKCENTRUM -> t.say("Wijkcentrum");
      case DORPSHUIS -> t.say("Dorpshuis");
      case BUURTKAMER -> t.say("Buurtkamer");
      case BIBLIOTHEEK -> t.say("Bibliotheek");
      case SPORTCLUB -> t.say("Sportclub");
      case SCHOOL -> t.say("School");
      case OPEN_AIR -> t.say("Buiten");
      case OTHER -> t.say("Anders");
    };
  }

  static String status(Wording t, SiteStatus status) {
    return switch (status) {
      case ACTIVE -> t.say("Actief: mensen kunnen er terecht");
      case TO_CHECK -> t.say("Na te gaan: we weten nog niet of dit klopt");
      case WISHED -> t.say("Gewenst: er is om gevraagd");
      case CLOSED -> t.say("Gesloten: de plek is er niet meer");
    };
  }
}
