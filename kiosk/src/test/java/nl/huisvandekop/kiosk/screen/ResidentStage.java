package nl.huisvandekop.kiosk.screen;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.huisvandekop.kiosk.screen.ProgrammeChoice.Span;
import nl.huisvandekop.protocol.Reference.Theme;
import nl.huisvandekop.protocol.Reference.WegwijzerEntry;
import nl.huisvandekop.protocol.Translations;

/** What the programme and De Wegwijzer show on {@link Stage}. */
final class ResidentStage {
  private static final LocalDate TODAY = Stage.NOW.toLocalDate();

  ProgrammeView programme = programme(Span.WEEK, null, null, week());
  ActivityView activity = dinner();
  LocalDateTime now = Stage.NOW;
  WegwijzerView wegwijzer = new WegwijzerView(themes(), null, List.of());

  /** Binds the pages' addresses. */
  void serve(RoutesConfig routes, Screens screens) {
    show(routes, screens, "/activiteiten", "programme", () -> Map.of("view", programme));
    show(
        routes,
        screens,
        "/activiteiten/kiezen",
        "programme-choice",
        () -> Map.of("view", programme));
    show(routes, screens, "/activiteiten/{id}/{date}", "activity", this::activityView);
    show(routes, screens, "/wegwijzer", "wegwijzer", () -> Map.of("view", wegwijzer));
    show(routes, screens, "/wegwijzer/{theme}", "wegwijzer-theme", () -> Map.of("view", wegwijzer));
    show(
        routes,
        screens,
        "/wegwijzer/{theme}/{entry}",
        "wegwijzer-entry",
        () -> Map.of("view", wegwijzer));
  }

  private static void show(
      RoutesConfig routes,
      Screens screens,
      String path,
      String template,
      Supplier<Map<String, ?>> view) {
    routes.get(
        path,
        ctx -> {
          Preferences wanted =
              Preferences.of(
                  ctx.queryParam("lang"), ctx.queryParam("large"), ctx.queryParam("contrast"));
          String html = screens.render(template, wanted, view.get());
          ctx.header(ContentPolicy.HEADER, ContentPolicy.of(html)).html(html);
        });
  }

  private Map<String, Object> activityView() {
    Map<String, Object> view = new HashMap<>();
    view.put("view", activity);
    view.put("now", now);
    view.put("place", "Huis van Julianadorp");
    return view;
  }

  static ProgrammeView programme(
      Span span, String theme, String audience, List<ActivityView> activities) {
    return new ProgrammeView(
        Stage.NOW,
        new ProgrammeChoice(span, theme, audience, null),
        activities,
        activities.size() > 8 ? TODAY.plusWeeks(5) : null,
        themes(),
        List.of("kinderen van 4 tot 12", "ouderen"));
  }

  static ActivityView coffee() {
    return activity("Koffie-inloop", TODAY.atTime(10, 0), "Huiskamer", null, "gratis", true, false);
  }

  static ActivityView dinner() {
    return activity("Samen eten", TODAY.atTime(17, 30), "Keuken", null, "€ 6", false, false);
  }

  /** As long as all of it gets. */
  static ActivityView longest() {
    return new ActivityView(
        "b1",
        TODAY,
        "Inloop Sociaal Wijkteam Hollands Kroon en hulp bij formulieren, brieven en geld",
        null,
        TODAY.atTime(13, 30),
        TODAY.atTime(15, 0),
        "Grote zaal naast de bibliotheek, ingang aan de achterkant",
        "iedereen die hulp wil bij brieven van de gemeente of de Belastingdienst",
        "Sociaal Wijkteam Hollands Kroon en de bibliotheek",
        "gratis, een vrije gift mag",
        false,
        12,
        true,
        false,
        true);
  }

  static ActivityView cancelled() {
    return activity("Naaiclub", TODAY.atTime(11, 0), "Atelier", "ouderen", "€ 2", true, true);
  }

  static List<ActivityView> week() {
    List<ActivityView> week = new ArrayList<>();
    week.add(coffee());
    week.add(cancelled());
    week.add(longest());
    week.add(dinner());
    for (int day = 1; day < 6; day++) {
      week.add(
          activity(
              "Taalcafé", TODAY.plusDays(day).atTime(14, 0), "Huiskamer", null, null, true, false));
    }
    return week;
  }

  private static ActivityView activity(
      String title,
      LocalDateTime start,
      String room,
      String audience,
      String price,
      boolean withoutSignUp,
      boolean cancelled) {
    return new ActivityView(
        "a1",
        start.toLocalDate(),
        title,
        null,
        start,
        start.plusHours(2),
        room,
        audience,
        null,
        price,
        withoutSignUp,
        null,
        false,
        cancelled,
        false);
  }

  static List<Theme> themes() {
    return List.of(
        theme("meedoen-en-ontmoeten", "Meedoen en ontmoeten", "coffee", "Taking part"),
        theme("gezondheid", "Gezondheid", "heartbeat", "Health"),
        theme("opgroeien", "Opgroeien", "baby-carriage", "Growing up"),
        theme("geld-en-werk", "Geld en werk", "coin-euro", "Money and work"),
        theme("wonen", "Wonen", "home", "Living"),
        theme("ondersteuning", "Ondersteuning in de buurt", "heart-handshake", "Support nearby"));
  }

  private static Theme theme(String code, String name, String icon, String english) {
    return new Theme(code, name, icon, new Translations(english, null, null, null, null, "موضوع"));
  }

  static WegwijzerView entries() {
    Theme money = themes().get(3);
    return new WegwijzerView(
        List.of(),
        money,
        List.of(
            entry(),
            new WegwijzerEntry(
                "v2",
                List.of(money.code()),
                "Voorbeeldpunt voor vragen over werk, inkomen en uitkeringen",
                "Hier praat je met iemand over werk of een uitkering. Je hoeft geen afspraak te"
                    + " maken en niets mee te nemen.",
                null,
                "0223 00 00 00",
                null,
                null,
                null),
            new WegwijzerEntry(
                "v3",
                List.of(money.code()),
                "Voorbeeldwinkel",
                "Kleding voor weinig geld.",
                null,
                null,
                "Voorbeeldstraat 1, Julianadorp",
                null,
                null)));
  }

  static WegwijzerEntry entry() {
    return new WegwijzerEntry(
        "voorbeeldloket",
        List.of("geld-en-werk"),
        "Voorbeeldloket",
        "Heb je te weinig geld of snap je een brief niet? Hier helpen mensen je verder. Het kost"
            + " niets.",
        new Translations(
            "Not enough money, or a letter that is hard to read? People here help you. It is free.",
            null,
            null,
            null,
            null,
            "هل المال قليل أو الرسالة صعبة؟ هنا أشخاص يساعدونك مجانًا."),
        "0223 00 00 00",
        "Voorbeeldstraat 1, Julianadorp",
        "https://www.voorbeeld.nl/julianadorp/loket",
        "voorbeeld.nl/loket");
  }

  static WegwijzerView one(WegwijzerEntry entry) {
    return new WegwijzerView(List.of(), themes().get(3), List.of(entry));
  }
}
