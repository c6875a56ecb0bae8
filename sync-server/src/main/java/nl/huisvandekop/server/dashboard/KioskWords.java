package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import nl.huisvandekop.server.care.Concern;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.time.Hours;

/** How kiosks fare, in words. Immutable. */
public final class KioskWords {
  private static final int MIB_PER_GIB = 1024;

  private final Wording wording;

  public KioskWords(Wording wording) {
    this.wording = requireNonNull(wording);
  }

  /** In a few words. */
  public KioskSign sign(KioskCondition kiosk, Instant now) {
    if (kiosk.ended() != null) {
      return new KioskSign(wording.say("weg sinds {0}", date(kiosk.ended())), "minus", false);
    }
    return kiosk.concerns(now).stream()
        .findFirst()
        .map(concern -> new KioskSign(brief(concern, kiosk), "alert-triangle", true))
        .orElseGet(() -> well(kiosk));
  }

  private KioskSign well(KioskCondition kiosk) {
    return kiosk.lastContact() == null
        ? new KioskSign(wording.say("aangemeld, wacht op eerste contact"), "hourglass", false)
        : new KioskSign(wording.say("werkt"), "circle-check", false);
  }

  private String brief(Concern concern, KioskCondition kiosk) {
    return switch (concern) {
      case REVOKED -> wording.say("toegang ingetrokken");
      case SILENT ->
          kiosk.lastContact() == null
              ? wording.say("nog nooit contact")
              : wording.say("geen contact sinds {0}", date(kiosk.lastContact()));
      case TWO_MACHINES -> wording.say("twee apparaten, één kiosk");
      case REJECTED_ROWS -> wording.say("gegevens niet verwerkt");
      case DATABASE -> wording.say("opslag beschadigd");
      case DISK -> wording.say("kaart maakt fouten");
      case POWER -> wording.say("te weinig stroom");
      case SCREEN -> wording.say("scherm reageert niet");
      case CLOCK -> wording.say("klok niet bekend");
      case ROOM -> wording.say("opslag bijna vol");
    };
  }

  /** What is wrong and what to do, in a sentence or two. */
  String sentence(Concern concern, KioskCondition kiosk, Instant now) {
    return switch (concern) {
      case REVOKED ->
          wording.say(
              "De toegang is ingetrokken: deze kiosk kan niets meer versturen. Met een nieuwe code"
                  + " sluit je hem weer aan. Komt hij niet terug? Zeg dan sinds wanneer hij weg"
                  + " is.");
      case SILENT -> silent(kiosk, now);
      case TWO_MACHINES ->
          wording.say(
              "Twee apparaten gebruiken de gegevens van deze ene kiosk. Maak voor een van de twee"
                  + " een nieuwe code.");
      case REJECTED_ROWS ->
          wording.say(
              "Niet alles wat deze kiosk stuurde, kon worden verwerkt. Hieronder staat waarom.");
      case DATABASE ->
          wording.say("De opslag van de kiosk is beschadigd. Vervang de geheugenkaart.");
      case POWER ->
          wording.say("De voeding geeft te weinig stroom. Vervang de adapter of de kabel.");
      case SCREEN -> wording.say("Het scherm geeft geen teken. Zet de kiosk uit en weer aan.");
      case CLOCK ->
          wording.say(
              "De kiosk weet niet hoe laat het is. Tot de klok goed staat, stuurt hij geen"
                  + " aantallen.");
      case DISK ->
          wording.say("De geheugenkaart maakt fouten. Er is nog niets verloren. Vervang hem snel.");
      case ROOM -> wording.say("De opslag van de kiosk is bijna vol. Vervang de geheugenkaart.");
    };
  }

  private String silent(KioskCondition kiosk, Instant now) {
    return kiosk.lastContact() == null
        ? wording.say(
            "Deze kiosk heeft zich aangemeld maar nog nooit iets gestuurd. Staat hij aan, en doet"
                + " het netwerk het? Tellen gaat zonder netwerk gewoon door.")
        : wording.say(
            "Geen contact sinds {0}. Staat hij aan, en doet het netwerk het? Tellen gaat zonder"
                + " netwerk gewoon door.",
            contact(kiosk, now));
  }

  /** When it was heard of last. */
  public String contact(KioskCondition kiosk, Instant now) {
    return kiosk.lastContact() == null
        ? wording.say("nog niet")
        : wording.moment(kiosk.lastContact(), now, Hours.ZONE);
  }

  /** A kind of rows of the sync contract. */
  String rows(String list) {
    return switch (list) {
      case "cells" -> wording.say("Aantal");
      case "hours" -> wording.say("Uur dat de kiosk aanstond");
      case "undated" -> wording.say("Aantal zonder tijd");
      case "documents" -> wording.say("Activiteit, openingstijd of telling");
      default -> list;
    };
  }

  /** Where a kiosk has its time from. */
  public String clock(String clock) {
    return switch (clock) {
      case "synced" -> wording.say("gelijkgezet via het netwerk");
      case "rtc" -> wording.say("eigen klok met batterij");
      case "trusted" -> wording.say("vertrouwd door de beheerder");
      case "unknown" -> wording.say("niet bekend");
      default -> clock;
    };
  }

  /** How much room is left. */
  public String room(long mebibytes) {
    return mebibytes < MIB_PER_GIB
        ? wording.number(mebibytes) + " MiB"
        : wording.decimal((double) mebibytes / MIB_PER_GIB) + " GiB";
  }

  private String date(Instant instant) {
    return wording.date(LocalDate.ofInstant(instant, Hours.ZONE));
  }
}
