package nl.huisvandekop.server.dashboard.inventory;

import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.Repeat;
import nl.huisvandekop.server.dashboard.Wording;

/** Says what is wrong with what was entered by hand, and what the choices are. */
final class HandWords {
  private HandWords() {}

  static String say(Wording t, HandFault.Code code) {
    return switch (code) {
      case MISSING -> t.say("Vul dit in.");
      case TOO_LONG -> t.say("Dit is te lang. Er passen {0} tekens in.", 80);
      case STRANGE_CHARACTER -> t.say("Hier staat een vreemd teken in. Typ het opnieuw.");
      case NOT_A_DATE -> t.say("Dit is geen datum.");
      case NOT_A_TIME -> t.say("Dit is geen tijd. Schrijf die als 09:30.");
      case HALF -> t.say("Vul zowel van als tot in.");
      case ORDER -> t.say("De eindtijd ligt niet na de begintijd. Tot middernacht is 00:00.");
      case OVERLAP -> t.say("Deze tijden overlappen, of staan in de verkeerde volgorde.");
      case DATES_ORDER -> t.say("De laatste dag ligt voor de eerste.");
      case TOO_MANY_DAYS -> t.say("Meer dan drie maanden achter elkaar kan niet.");
      case NOT_WHOLE -> t.say("Vul een heel getal in, niet onder nul.");
      case UNKNOWN_CHOICE -> t.say("Kies een van de mogelijkheden.");
      case ENDS_BEFORE -> t.say("De reeks is dan al voorbij voordat hij begint.");
    };
  }

  static String repeat(Wording t, Repeat repeat) {
    return switch (repeat) {
      case ONCE -> t.say("Een keer");
      case WEEKLY -> t.say("Elke week");
      case FORTNIGHTLY -> t.say("Om de week");
      case MONTHLY -> t.say("Elke maand, op dezelfde weekdag");
      case AS_IT_IS -> t.say("Zoals het nu is");
    };
  }
}
