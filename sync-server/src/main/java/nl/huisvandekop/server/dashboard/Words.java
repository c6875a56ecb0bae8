package nl.huisvandekop.server.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import nl.huisvandekop.server.care.Concern;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.coverage.Standing;
import nl.huisvandekop.server.dashboard.SitesView.KioskSign;
import nl.huisvandekop.server.dashboard.SitesView.StatusSign;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.time.Hours;

/** What the program knows by a code, in words for staff. */
final class Words {
  private Words() {}

  static StatusSign status(SiteStatus status) {
    return switch (status) {
      case ACTIVE -> new StatusSign("active", "Actief", "check");
      case TO_CHECK -> new StatusSign("to-check", "Na te gaan", "question-mark");
      case WISHED -> new StatusSign("wished", "Gewenst", "star");
      case CLOSED -> new StatusSign("closed", "Gesloten", "x");
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

  /** How a kiosk fares, in a few words. */
  static KioskSign kiosk(KioskCondition kiosk, Instant now) {
    if (kiosk.ended() != null) {
      return new KioskSign("weg sinds " + date(kiosk.ended()), "minus", false);
    }
    return kiosk.concerns(now).stream()
        .findFirst()
        .map(concern -> new KioskSign(brief(concern, kiosk), "alert-triangle", true))
        .orElseGet(() -> well(kiosk));
  }

  private static KioskSign well(KioskCondition kiosk) {
    return kiosk.lastContact() == null
        ? new KioskSign("aangemeld, wacht op eerste contact", "hourglass", false)
        : new KioskSign("werkt", "circle-check", false);
  }

  private static String brief(Concern concern, KioskCondition kiosk) {
    return switch (concern) {
      case SILENT ->
          kiosk.lastContact() == null
              ? "nog nooit contact"
              : "geen contact sinds " + date(kiosk.lastContact());
      case TWO_MACHINES -> "twee apparaten, één kiosk";
      case REJECTED_ROWS -> "gegevens niet verwerkt";
      case DATABASE -> "opslag beschadigd";
      case POWER -> "te weinig stroom";
      case SCREEN -> "scherm reageert niet";
      case CLOCK -> "klok niet bekend";
      case ROOM -> "opslag bijna vol";
    };
  }

  /** What is wrong and what to do, in a sentence or two. */
  static String sentence(Concern concern, KioskCondition kiosk, Instant now) {
    return switch (concern) {
      case SILENT -> silent(kiosk, now);
      case TWO_MACHINES ->
          "Twee apparaten gebruiken de gegevens van deze ene kiosk. Maak voor een van de twee een"
              + " nieuwe code aan.";
      case REJECTED_ROWS ->
          "Niet alles wat deze kiosk stuurde kon worden verwerkt. Hieronder staat waarom.";
      case DATABASE -> "De opslag van de kiosk is beschadigd. Vervang de geheugenkaart.";
      case POWER -> "De voeding geeft te weinig stroom. Vervang de adapter of de kabel.";
      case SCREEN -> "Het scherm geeft geen teken. Zet de kiosk uit en weer aan.";
      case CLOCK ->
          "De kiosk weet niet hoe laat het is. Tot de klok goed staat, stuurt hij geen aantallen.";
      case ROOM -> "De opslag van de kiosk is bijna vol.";
    };
  }

  private static String silent(KioskCondition kiosk, Instant now) {
    String advice =
        " Staat hij aan, en doet het netwerk het? Tellen gaat zonder netwerk gewoon door.";
    return kiosk.lastContact() == null
        ? "Deze kiosk heeft zich aangemeld maar nog nooit iets gestuurd." + advice
        : "Geen contact sinds " + Dutch.moment(kiosk.lastContact(), now, Hours.ZONE) + "." + advice;
  }

  /** A kind of rows of the sync contract. */
  static String rows(String list) {
    return switch (list) {
      case "cells" -> "Aantal";
      case "hours" -> "Uur dat de kiosk aanstond";
      case "undated" -> "Aantal zonder tijd";
      case "documents" -> "Activiteit, openingstijd of telling";
      default -> list;
    };
  }

  /** Where a kiosk has its time from. */
  static String clock(String clock) {
    return switch (clock) {
      case "synced" -> "gelijkgezet via het netwerk";
      case "rtc" -> "eigen klok met batterij";
      case "trusted" -> "vertrouwd door de beheerder";
      case "unknown" -> "niet bekend";
      default -> clock;
    };
  }

  private static String date(Instant instant) {
    return Dutch.date(LocalDate.ofInstant(instant, Hours.ZONE));
  }
}
