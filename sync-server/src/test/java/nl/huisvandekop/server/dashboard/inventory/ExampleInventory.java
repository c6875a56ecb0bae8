package nl.huisvandekop.server.dashboard.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.account.SignedIn;
import nl.huisvandekop.server.byhand.HandFault;
import nl.huisvandekop.server.byhand.OpeningEntry;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.Visitor;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.inventory.Entry;
import nl.huisvandekop.server.inventory.Fault;
import nl.huisvandekop.server.inventory.FaultCode;
import nl.huisvandekop.server.inventory.SiteField;
import nl.huisvandekop.server.region.RegionPack;

/** The inventory's pages with all that can be on them, and with nothing; all of it is made up. */
public final class ExampleInventory {
  private static final String NAME = "Multifunctioneel Ontmoetingscentrum aan 't Zand";

  private ExampleInventory() {}

  /** The pages as HTML, by name. */
  public static Map<String, String> pages(RegionPack pack, Pages html) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (boolean full : new boolean[] {true, false}) {
      String end = full ? "-full" : "-empty";
      pages.put("place-form" + end, html.render("siteForm.jte", form(pack, full)));
      pages.put("inventory" + end, html.render("inventory.jte", table(full)));
      pages.put("hand-hours" + end, html.render("handHours.jte", hours(full)));
      pages.put("hand-agenda" + end, html.render("handAgenda.jte", agenda(full)));
      pages.put("hand-activity" + end, html.render("handActivity.jte", activity(pack, full)));
      pages.put("hand-counts" + end, html.render("handCounts.jte", counts(full)));
    }
    return pages;
  }

  private static Visitor visitor(boolean english) {
    Account account = new Account("voorbeeld", Reach.everything(Role.REGION_ADMIN));
    return new Visitor(
        new SignedIn(account, "voorbeeld"), english ? Wording.ENGLISH : Wording.DUTCH);
  }

  /** Full pages in Dutch, empty ones in English. */
  private static Frame frame(String title, boolean full) {
    return new Frame(
        title,
        List.of(new Choice("Plekken", "home-heart", "/plekken", true)),
        new Frame.Staff("voorbeeld", "beheer van de regio", "voorbeeld"),
        false,
        visitor(!full).wording());
  }

  private static SiteFormView form(RegionPack pack, boolean full) {
    Map<SiteField, String> texts = new HashMap<>();
    texts.put(SiteField.STATUS, "gewenst");
    List<Fault> faults = List.of();
    if (full) {
      texts.put(SiteField.NAME, NAME);
      texts.put(SiteField.CAN_HOST, "ja");
      faults =
          List.of(
              new Fault(SiteField.NAME, FaultCode.TOO_LONG, List.of(120)),
              new Fault(SiteField.LAT, FaultCode.RIJKSDRIEHOEK, List.of("52.89038", "4.74088")),
              new Fault(SiteField.WISH_BY, FaultCode.WISH_INCOMPLETE, List.of()),
              new Fault(SiteField.CAN_HOST, FaultCode.UNKNOWN_WORD, List.of("misschien")));
    }
    return new SiteFormView(
        frame(full ? "Gegevens van " + NAME : "Nieuwe plek", full),
        "/plekken/nieuw",
        "0123456789abcdef",
        new Choice("Alle plekken", null, "/plekken", false),
        new SiteForm(pack, visitor(!full), null, new Entry(texts), faults).groups(),
        full ? "Iemand anders heeft deze plek intussen gewijzigd." : null,
        full ? List.of("Binnen 60 meter staat al De Klimop (nummer hv-1).") : List.of(),
        full);
  }

  private static ImportView table(boolean full) {
    List<ImportView.Line> lines =
        Stream.of("Klopt niet", "Nieuw", "Gewijzigd")
            .map(
                effect ->
                    new ImportView.Line(
                        12,
                        NAME,
                        effect,
                        effect.equals("Klopt niet") ? "alert-triangle" : "pencil",
                        effect.equals("Klopt niet"),
                        List.of(
                            "Naam: was \"De Klimop\", wordt \"" + NAME + "\".",
                            "Noord en oost staan verwisseld.")))
            .toList();
    return new ImportView(
        frame("Inventaris als tabel", full),
        full,
        List.of(
            new ImportView.Column("naam", "Naam van de plek", null),
            new ImportView.Column("kosten_per_jaar", "Kosten", "Hele euro's, zoals 12500.")),
        full ? null : "Kies eerst een bestand.",
        full
            ? new ImportView.Report(
                false,
                "Dit gebeurt er als je bewaart: 1 nieuw, 1 gewijzigd, 0 blijven gelijk.",
                List.of("Gelezen als UTF-8, met een puntkomma tussen de vakken."),
                lines,
                new ImportView.Form("bmFhbQ==", "0123", false))
            : null);
  }

  private static HandFrame hand(String title, boolean full) {
    return new HandFrame(
        frame(title, full),
        "/plekken/hv-1/agenda",
        new Choice(NAME, null, "/plekken/hv-1", false),
        List.of(
            new Choice("Openingstijden", null, "/plekken/hv-1/openingstijden", false),
            new Choice("Agenda", null, "/plekken/hv-1/agenda", true)),
        !full,
        full);
  }

  private static HandHoursView hours(boolean full) {
    Map<String, String> texts = new HashMap<>();
    texts.put(OpeningEntry.FROM, "2026-11-24");
    List<HandFault> faults = List.of();
    if (full) {
      texts.put("di-van-0", "09:00");
      texts.put("anders-0-van", "2026-12-24");
      faults =
          List.of(
              new HandFault("di-tot-0", HandFault.Code.HALF),
              new HandFault("anders-0-tm", HandFault.Code.DATES_ORDER));
    }
    return new HandHoursView(
        hand("Openingstijden van " + NAME, full),
        full
            ? List.of(new Choice("Vanaf 1 november 2026", null, "/plekken/hv-1", false))
            : List.of(),
        Field.of(OpeningEntry.FROM, "date", "Geldt vanaf", "2026-11-24"),
        HandHoursPages.days(visitor(!full), texts::get, faults),
        HandHoursPages.differing(visitor(!full), texts::get, faults),
        full ? "2026-11-24" : null);
  }

  private static HandAgendaView agenda(boolean full) {
    return new HandAgendaView(
        hand("Agenda van " + NAME, full),
        full
            ? List.of(
                item("Koffie-inloop voor iedereen uit de buurt", false), item("Taalcafé", true))
            : List.of(),
        full
            ? List.of(
                new Choice("Koffie: elke week", null, "/plekken/hv-1/agenda/x", false),
                new Choice("Taalcafé: elke week", null, "/plekken/hv-1/agenda/y", false))
            : List.of());
  }

  private static HandAgendaView.Item item(String title, boolean cancelled) {
    return new HandAgendaView.Item(
        "x", "2026-11-24", "dinsdag 24 november", "10:00 tot 12:00 uur", title, cancelled);
  }

  private static HandAgendaView.Form activity(RegionPack pack, boolean full) {
    Map<String, String> texts = new HashMap<>();
    texts.put("herhaling", "wekelijks");
    List<HandFault> faults =
        full ? List.of(new HandFault("titel", HandFault.Code.MISSING)) : List.of();
    return new HandAgendaView.Form(
        hand("Agenda van " + NAME, full),
        "Nieuwe activiteit",
        "/plekken/hv-1/agenda/nieuw",
        full ? "/plekken/hv-1/agenda/x/weg" : null,
        new ActivityForm(visitor(!full), pack, texts::get, faults).fields(full));
  }

  private static HandCountsView counts(boolean full) {
    Choice before = new Choice("Dag ervoor", null, "/plekken/hv-1/tellingen", false);
    return new HandCountsView(
        hand("Tellingen van " + NAME, full),
        "2026-11-24",
        "dinsdag 24 november 2026",
        "0123456789abcdef",
        full,
        before,
        full ? new Choice("Dag erna", null, "/plekken/hv-1/tellingen", false) : null,
        full ? new Choice("Laat alle uren zien", null, "/plekken/hv-1/tellingen", false) : null,
        full
            ? List.of(
                Field.of("uur-1", "text", "9 tot 10 uur", "12").optional(),
                Field.of("uur-2", "text", "10 tot 11 uur", "veel")
                    .optional()
                    .wrong("Vul een heel getal in, niet onder nul."))
            : List.of(),
        full ? List.of(Field.of("activiteit-x", "text", "Koffie", "").optional()) : List.of());
  }
}
