package nl.huisvandekop.server.dashboard.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.qr.QrCode;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.server.care.KioskCondition;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.KioskCards;
import nl.huisvandekop.server.dashboard.KioskSign;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.intake.RejectedRow;

/** The pages on kiosks with everything that can be on them; what they say is made up. */
public final class ExampleKiosks {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private ExampleKiosks() {}

  /** By name, in a frame. */
  public static Map<String, String> pages(Pages html, Frame frame) {
    return Map.of(
        "kiosks-full", html.render("kiosks.jte", list(frame, rows())),
        "kiosks-empty", html.render("kiosks.jte", list(frame, List.of())),
        "kiosk-full", html.render("kioskPage.jte", kiosk(frame)),
        "kiosk-code-form", html.render("kioskCode.jte", new KioskCodeView(frame, site(), null)),
        "kiosk-code-full", html.render("kioskCode.jte", new KioskCodeView(frame, site(), given())));
  }

  private static KioskListView list(Frame frame, List<KioskListView.Row> rows) {
    return new KioskListView(
        frame,
        "Er staan 2 kiosken, 1 vraagt aandacht.",
        List.of(),
        List.of(
            new Choice("Die er nu staan", null, "/kiosken", true),
            new Choice("Die aandacht vragen", null, "/kiosken?toon=aandacht", false)),
        rows,
        "/kiosken/nieuw");
  }

  private static List<KioskListView.Row> rows() {
    return List.of(
        row("kiosk-2q97mveb", new KioskSign("geen contact sinds 3 nov", "alert-triangle", true)),
        row("kiosk-7hb3kx2a", new KioskSign("werkt", "circle-check", false)));
  }

  private static KioskListView.Row row(String id, KioskSign sign) {
    return new KioskListView.Row(
        id,
        "/kiosken/" + id,
        "Voorbeeldhuis van Wieringerwerf",
        "Wieringerwerf, Hollands Kroon",
        sign,
        "dinsdag 3 november om 10:24 uur",
        "0.1.0",
        "gelijkgezet via het netwerk",
        "11,7 GiB",
        true);
  }

  private static KioskPageView kiosk(Frame frame) {
    Field lost = Field.of("verloren-tot", "datetime-local", "Verloren zijn de uren tot", "");
    return new KioskPageView(
        frame,
        new Choice("Voorbeeldhuis van Wieringerwerf", null, "/plekken/hv-1", false),
        KioskCards.of(Wording.DUTCH, condition(), NOW),
        null,
        true,
        true,
        lost,
        Field.of(
                "weg-sinds",
                "datetime-local",
                "De plek heeft hem niet meer sinds",
                "2020-01-01T00:00")
            .wrong("Toen had de plek deze kiosk nog niet. Kies een later moment."));
  }

  private static KioskCondition condition() {
    return new KioskCondition(
        "kiosk-2q97mveb",
        "hv-1",
        NOW.minus(Duration.ofDays(90)),
        null,
        false,
        NOW.minus(Duration.ofDays(3)),
        new KioskStatus("0.1.0", 3, 400, 45, true, true, false, "unknown", true),
        true,
        List.of(
            new RejectedRow(
                "kiosk-2q97mveb",
                "cells",
                "k",
                null,
                "value-out-of-range",
                "The value is not within bounds.",
                "{}",
                false)));
  }

  private static Field site() {
    return Field.select(
            "plek",
            "Waar komt de kiosk?",
            "",
            List.of(
                new Field.Option("", "Kies een plek"),
                new Field.Option("hv-1", "Voorbeeldhuis van Wieringerwerf")))
        .wrong("Kies een plek uit de lijst.");
  }

  private static KioskCodeView.Given given() {
    return new KioskCodeView.Given(
        "K7QX-2M9P-4RTD",
        "Voorbeeldhuis van Wieringerwerf",
        "kiosk-2q97mveb",
        "dinsdag 1 december om 11:00 uur",
        "https://huis.example",
        QrCode.find("SYNC_SERVER=https://huis.example\nCODE=K7QX-2M9P-4RTD\n").orElseThrow().svg());
  }
}
