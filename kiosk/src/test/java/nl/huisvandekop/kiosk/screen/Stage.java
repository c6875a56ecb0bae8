package nl.huisvandekop.kiosk.screen;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.chassis.look.Look;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.KioskStatus;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.protocol.Reference.Contact;
import nl.huisvandekop.protocol.Reference.Slide;

/**
 * Serves the screens with made-up views, so that each state can be looked at and measured without
 * bringing a whole kiosk into it. Behaviour is tested against the real kiosk.
 */
final class Stage implements AutoCloseable {
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 24);

  static final Contact DESK =
      new Contact("Wijkteam Voorbeeld", "0223 12 34 56", "elke werkdag van 9 tot 12 uur", null);

  static final Slide SLIDE =
      new Slide(
          "Voorbeeld van een dia",
          "Hier staan een paar woorden van de gemeente over iets dat nu speelt in de buurt.",
          "https://voorbeeld.nl/dia",
          null);

  private final Screens screens;
  private final Javalin app;

  House house = new House(NOW, List.of(DESK), false);
  HomeView home = home("Huis van Julianadorp", "Julianadorp", day());
  final ResidentStage residents = new ResidentStage();
  RestView rest = new RestView(home, List.of(SLIDE), false);
  PinView pin = new PinView(true, 0, "0223 12 34 56");
  PinChangeView pinChange = new PinChangeView(true, true, 0, "0223 12 34 56");
  StateView state = goodState();
  OpeningHoursView hours = new OpeningHoursView(week(), true, null);
  AgendaView agenda = AgendaStage.week();
  OccurrenceView occurrence = AgendaStage.occurrence();
  NewActivityView choices = AgendaStage.choices();
  EditorView editor = AgendaStage.template();
  TodayView closing = HostStage.open();
  HolidaysView holidays = HostStage.holidays();
  DatesView dates = HostStage.dates(null, null);
  HeadcountView headcount = HostStage.evening();
  TalliesView tallies = TalliesStage.week();
  PracticeView practice = new PracticeView(false, HostStage.HELPLINE);
  NormView norm = HostStage.norm();
  FirstRunView firstRun = new FirstRunView("https://huis.voorbeeld.nl", "/?zonder", null);

  Stage(int widthMm, int heightMm) {
    screens = new Screens(widthMm, heightMm, () -> house);
    app =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(Look.files().path(), Look.files()::serve);
              config.routes.get(screens.files().path(), screens.files()::serve);
              config.routes.get("/", ctx -> show(ctx, screens.home(home, wanted(ctx))));
              config.routes.get(
                  "/api/state", ctx -> ctx.json(screens.homeState(home, wanted(ctx))));
              config.routes.get("/rust", ctx -> show(ctx, screens.rest(rest)));
              config.routes.get(
                  "/taal", ctx -> show(ctx, screens.render("languages", wanted(ctx), Map.of())));
              residents.serve(config.routes, screens);
              config.routes.get("/eerste-keer", ctx -> show(ctx, screens.firstRun(firstRun)));
              config.routes.get("/vrijwilliger", ctx -> show(ctx, screens.pin(pin)));
              config.routes.get("/vrijwilliger/pincode", ctx -> show(ctx, "pin-change", pinChange));
              config.routes.get("/menu", ctx -> show(ctx, screens.menu(state)));
              config.routes.get(
                  "/vrijwilliger/openingstijden", ctx -> show(ctx, screens.openingHours(hours)));
              config.routes.get("/vrijwilliger/toestand", ctx -> show(ctx, screens.state(state)));
              config.routes.get("/niet-gevonden", ctx -> show(ctx, screens.notFound()));
              config.routes.get("/fout", ctx -> show(ctx, screens.failure()));
              config.routes.get("/vrijwilliger/agenda", ctx -> show(ctx, "agenda", agenda));
              config.routes.get(
                  "/vrijwilliger/agenda/a2", ctx -> show(ctx, "occurrence", occurrence));
              config.routes.get(
                  "/vrijwilliger/agenda/bestand",
                  ctx -> show(ctx, "calendar", new CalendarView("0223 12 34 56")));
              config.routes.get(
                  "/vrijwilliger/agenda/nieuw", ctx -> show(ctx, "new-activity", choices));
              config.routes.get(
                  "/vrijwilliger/agenda/nieuw/a2", ctx -> show(ctx, "editor", editor));
              config.routes.get("/vrijwilliger/meer", ctx -> show(ctx, screens.moreMenu(state)));
              config.routes.get("/vrijwilliger/hoeveel", ctx -> show(ctx, "headcount", headcount));
              config.routes.get(
                  "/vrijwilliger/tellingen",
                  ctx -> show(ctx, screens.tallies(tallies, wanted(ctx))));
              config.routes.get("/vrijwilliger/feestdagen", ctx -> show(ctx, "holidays", holidays));
              config.routes.get("/vrijwilliger/feestdagen/dagen", ctx -> show(ctx, "dates", dates));
              config.routes.get("/vrijwilliger/vandaag", ctx -> show(ctx, "closing", closing));
              config.routes.get("/vrijwilliger/normenkader", ctx -> show(ctx, "norm", norm));
              config.routes.get("/vrijwilliger/oefenen", ctx -> show(ctx, "practice", practice));
              config.routes.get(
                  "/vrijwilliger/schoonmaken",
                  ctx -> show(ctx, "cleaning", new HelplineView(HostStage.HELPLINE)));
            });
    app.start("127.0.0.1", 0);
  }

  private void show(Context ctx, String template, Object view) {
    show(ctx, screens.render(template, wanted(ctx), Map.of("view", view)));
  }

  private static Preferences wanted(Context ctx) {
    return Preferences.of(
        ctx.queryParam("lang"), ctx.queryParam("large"), ctx.queryParam("contrast"));
  }

  private static void show(Context ctx, String page) {
    ctx.header(ContentPolicy.HEADER, ContentPolicy.of(page)).html(page);
  }

  String url(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  static HomeView home(String site, String area, List<Happening> today) {
    return new HomeView(site, area, NOW, today, null);
  }

  /** Today, closed from a time on; null for the whole day. */
  static HomeView closed(List<Happening> today, LocalTime from) {
    return new HomeView("x", "Julianadorp", NOW, today, new HomeView.Closed(from));
  }

  static List<Happening> day() {
    return List.of(
        happening("a1", "Koffie-inloop", 10, 0, 12, "Huiskamer", "gratis", false),
        happening("a2", "Naaiclub", 11, 0, 13, "Atelier", "€ 2", false),
        happening("a3", "Spreekuur wijkteam", 11, 30, 13, "Kamer 2", "zonder afspraak", true),
        happening("a4", "Taalcafé", 14, 0, 16, "Huiskamer", "gratis", false),
        happening("a5", "Samen eten", 17, 30, 19, "Keuken", "€ 6", false));
  }

  /** As long as names get. */
  static List<Happening> longDay() {
    return List.of(
        happening(
            "b1",
            "Inloop Sociaal Wijkteam Hollands Kroon en hulp bij formulieren",
            10,
            0,
            12,
            "Grote zaal naast de bibliotheek",
            "gratis, zonder afspraak",
            false),
        happening(
            "b2",
            "Bewegen voor ouderen onder begeleiding van de fysiotherapeut",
            10,
            15,
            12,
            "Gymzaal",
            "€ 3,50 per keer",
            false),
        happening("b3", "Ouder-kindochtend", 10, 30, 12, "Speelzaal", "gratis", false),
        happening("b4", "Kaarten", 13, 0, 16, "Kantine", "gratis", false),
        happening("b5", "Koor", 19, 0, 21, "Grote zaal", "€ 5", false));
  }

  private static Happening happening(
      String id,
      String title,
      int hour,
      int minute,
      int until,
      String room,
      String price,
      boolean sensitive) {
    LocalDate date = NOW.toLocalDate();
    return new Happening(
        id,
        title,
        "coffee",
        date.atTime(hour, minute),
        date.atTime(until, 0),
        room,
        price,
        sensitive,
        date,
        id.equals("a4"));
  }

  static Map<DayOfWeek, List<Span>> week() {
    Span morning = new Span(LocalTime.of(9, 30), LocalTime.of(12, 0));
    Span afternoon = new Span(LocalTime.of(13, 0), LocalTime.of(17, 0));
    Span evening = new Span(LocalTime.of(19, 0), LocalTime.of(21, 30));
    return Map.of(
        DayOfWeek.MONDAY, List.of(morning, afternoon),
        DayOfWeek.TUESDAY, List.of(morning, afternoon, evening),
        DayOfWeek.THURSDAY, List.of(afternoon),
        DayOfWeek.FRIDAY, List.of(morning));
  }

  static KioskStatus status(boolean databaseOk, Boolean weak, String clock) {
    return new KioskStatus("0.1.0", 12, 24_600, 51, weak, databaseOk, true, clock, true);
  }

  static StateView goodState() {
    return new StateView(
        "Huis van Julianadorp",
        "https://huis.voorbeeld.nl",
        NOW,
        status(true, false, "synced"),
        NOW.withMinute(0),
        null,
        null,
        false,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        "0223 12 34 56",
        parts("ready"),
        Set.of(Language.values()));
  }

  /** Nobody enrolled it. */
  static StateView aloneState() {
    return new StateView(
        null,
        null,
        NOW,
        status(true, false, "synced"),
        null,
        null,
        null,
        false,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null);
  }

  /** All that can be wrong at once. */
  static StateView badState() {
    Map<String, Object> mine = activity("Koffie-inloop", "2026-11-24T10:00:00", "Huiskamer");
    Map<String, Object> theirs = activity("Koffie-inloop", "2026-11-24T09:30:00", "Grote zaal");
    return new StateView(
        "Huis van Julianadorp",
        "https://huis.voorbeeld.nl",
        null,
        status(true, true, "unknown"),
        NOW.minusDays(3).withMinute(0),
        "server-not-reachable",
        "De server is niet te bereiken. De kiosk telt gewoon door.",
        true,
        214,
        17,
        List.of(
            new StateView.Refused("cells", "dinsdag 10 uur", "revision-conflict", null, false),
            new StateView.Refused("hours", "maandag 9 uur", "hour-in-future", null, true)),
        List.of(new StateView.Conflict("a1", DocumentKind.ACTIVITY, mine, theirs)),
        unsent(mine),
        "0223 12 34 56",
        parts("failing"),
        Set.of(Language.NL, Language.EN, Language.DE));
  }

  private static List<StateView.Unsent> unsent(Map<String, Object> body) {
    Map<String, Object> heads =
        Map.of("date", "2026-11-23", "activityId", "a1", "total", 42, "reasonCode", "x");
    return List.of(
        new StateView.Unsent(
            "a7",
            DocumentKind.ACTIVITY,
            body,
            "recurrence-not-understood",
            false,
            true,
            "/vrijwilliger/agenda"),
        new StateView.Unsent("a8", DocumentKind.ACTIVITY, null, "other", true, true, null),
        new StateView.Unsent(
            "h1", DocumentKind.HEADCOUNT, heads, null, true, false, "/vrijwilliger/hoeveel"));
  }

  private static List<StateView.Part> parts(String sensor) {
    return List.of(
        new StateView.Part("button", "ready"),
        new StateView.Part("led", "ready"),
        new StateView.Part("buzzer", "off"),
        new StateView.Part("presence", sensor),
        new StateView.Part("key-switch", "absent"),
        new StateView.Part("backlight", "ready"));
  }

  private static Map<String, Object> activity(String title, String start, String room) {
    return Map.of(
        "title",
        title,
        "start",
        start,
        "end",
        "2026-11-24T12:00:00",
        "recurrence",
        "FREQ=WEEKLY;BYDAY=TU",
        "room",
        room,
        "price",
        "gratis",
        "withoutSignUp",
        true,
        "byPartner",
        false,
        "groupOffer",
        false,
        "sensitive",
        false);
  }

  @Override
  public void close() {
    app.stop();
  }
}
