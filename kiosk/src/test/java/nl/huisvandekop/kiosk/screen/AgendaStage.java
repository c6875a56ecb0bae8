package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.screen.EditorView.Draft;
import nl.huisvandekop.kiosk.screen.EditorView.Form;
import nl.huisvandekop.kiosk.screen.EditorView.Mode;
import nl.huisvandekop.protocol.ActivityBody;

/** Made-up views of the agenda's screens. */
final class AgendaStage {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String HELPLINE = "0223 12 34 56";
  private static final String LONG =
      "Inloop Sociaal Wijkteam Hollands Kroon en hulp bij formulieren en toeslagen (80)";

  static final String STICKS =
      """
      {"sticks":[{"stick":"VOORBEELD","files":[
        {"file":"agenda-2026.ics","bytes":2048,"tooLarge":false},
        {"file":"mappen/nog een agenda.ics","bytes":9048576,"tooLarge":true}]}]}
      """;

  static final String PREVIEW =
      """
      {"id":"p1","name":"Agenda","people":2,"past":14,"activities":[
        {"what":"new","id":"i1","title":"Koffie-inloop","start":"2026-12-01T10:00:00",
         "end":"2026-12-01T12:00:00","recurrence":"FREQ=WEEKLY;BYDAY=TU","room":"Huiskamer",
         "notes":[]},
        {"what":"changed","id":"i2","title":"%s","start":"2026-12-02T10:00:00",
         "end":"2026-12-02T12:00:00","recurrence":null,"room":null,
         "notes":[{"code":"zone","detail":"De tijden kwamen uit een andere tijdzone."}]},
        {"what":"unchanged","id":"i3","title":"Taalcafé","start":"2026-12-03T14:00:00",
         "end":"2026-12-03T16:00:00","recurrence":"FREQ=YEARLY","room":null,"notes":[]}],
       "left":[{"line":212,"title":null,"code":"line","detail":"Deze regel is niet te lezen."},
        {"line":12,"title":"Vakantie","code":"all-day","detail":"Dit duurt de hele dag."}]}
      """
          .formatted(LONG);

  private AgendaStage() {}

  static AgendaView week() {
    return view(entries(), null, null, false);
  }

  /** Nothing in it, and nobody knows what day it is. */
  static AgendaView empty() {
    return new AgendaView(MONDAY.plusDays(35), null, List.of(), null, null, false, false, null);
  }

  /** All that can stand above it, and names as long as they get. */
  static AgendaView busy() {
    List<AgendaView.Entry> many =
        List.of(
            entry("a1", 1, 9, LONG, "Grote zaal naast de bibliotheek", false, false),
            entry("a2", 1, 10, "Koffie-inloop", "Huiskamer", true, false),
            entry("a3", 1, 11, "Naaiclub", null, false, true),
            entry(
                "a4",
                1,
                13,
                "Meervoudigepersoonlijkheidsstoornissengespreksgroep",
                null,
                false,
                false),
            entry("a5", 1, 15, "Kaarten", "Kantine", false, false),
            entry("a6", 1, 17, "Samen eten", "Keuken", false, false));
    return view(many, LONG, new AgendaView.Change("cancelled", LONG, MONDAY.plusDays(1), 1), true);
  }

  /** A week of which the last change was taken back a moment ago. */
  static AgendaView undone() {
    return new AgendaView(MONDAY, MONDAY.plusDays(1), entries(), null, null, false, true, HELPLINE);
  }

  private static AgendaView view(
      List<AgendaView.Entry> entries, String draft, AgendaView.Change last, boolean done) {
    return new AgendaView(MONDAY, MONDAY.plusDays(1), entries, draft, last, done, false, HELPLINE);
  }

  private static List<AgendaView.Entry> entries() {
    return List.of(
        entry("a1", 0, 10, "Koffie-inloop", "Huiskamer", false, false),
        entry("a2", 1, 10, "Koffie-inloop", "Huiskamer", false, false),
        entry("a3", 1, 14, "Taalcafé", "Huiskamer", false, false),
        entry("a4", 2, 13, "Wandelgroep", null, true, false),
        entry("a5", 3, 9, "Spreekuur wijkteam", "Kamer 2", false, false),
        entry("a6", 3, 17, "Eettafel", "Keuken", false, true),
        entry("a7", 4, 10, "Ouder-kindochtend", "Speelzaal", false, false));
  }

  private static AgendaView.Entry entry(
      String id, int day, int hour, String title, String room, boolean cancelled, boolean moved) {
    LocalDate date = MONDAY.plusDays(day);
    LocalDateTime start = date.atTime(hour, 0);
    return new AgendaView.Entry(
        id,
        date,
        title,
        "coffee",
        start,
        start.plusHours(2),
        room,
        true,
        cancelled,
        moved,
        title.length() % 8);
  }

  static OccurrenceView occurrence() {
    return new OccurrenceView(
        entry("a2", 1, 10, "Koffie-inloop", "Huiskamer", false, false),
        body("Koffie-inloop", "FREQ=WEEKLY;BYDAY=TU", 20),
        "Meedoen en ontmoeten",
        false,
        HELPLINE);
  }

  static OccurrenceView cancelledOccurrence() {
    return new OccurrenceView(
        entry("a2", 1, 10, LONG, "Grote zaal naast de bibliotheek", true, true),
        body(LONG, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630", null),
        null,
        false,
        HELPLINE);
  }

  private static ActivityBody body(String title, String rule, Integer places) {
    return new ActivityBody(
        title,
        "meedoen-en-ontmoeten",
        null,
        MONDAY.minusDays(6).atTime(10, 0),
        MONDAY.minusDays(6).atTime(12, 0),
        rule,
        "Huiskamer",
        null,
        "gratis",
        true,
        false,
        false,
        false,
        places,
        List.of(),
        List.of());
  }

  static NewActivityView choices() {
    return new NewActivityView(
        List.of(
            new NewActivityView.Choice("koffie-inloop", "Koffie-inloop", "coffee"),
            new NewActivityView.Choice("taalcafe", "Taalcafé", "language"),
            new NewActivityView.Choice("eettafel", "Eettafel", "soup"),
            new NewActivityView.Choice("spreekuur", "Spreekuur wijkteam", "message-circle"),
            new NewActivityView.Choice("beweegles", "Beweegles voor ouderen", "run"),
            new NewActivityView.Choice("ouder-kind", "Ouder-kindochtend", "baby-carriage"),
            new NewActivityView.Choice("repair", "Repaircafé", "tools")),
        null,
        "Koffie-inloop",
        HELPLINE);
  }

  /** From a template: only the day is not chosen yet. */
  static EditorView template() {
    return editor(Mode.NEW, null, form("Koffie-inloop", null, "FREQ=WEEKLY"));
  }

  static EditorView nothing() {
    return editor(Mode.NEW, null, Form.EMPTY);
  }

  static EditorView filled() {
    return editor(
        Mode.ALL,
        "a2",
        form("Koffie-inloop", MONDAY.plusDays(1), "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630"));
  }

  static EditorView longest() {
    return editor(
        Mode.FROM, "a2", form(LONG, MONDAY.plusDays(7), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1"));
  }

  static EditorView once() {
    return editor(Mode.ONE, "a2", form("Koffie-inloop", MONDAY.plusDays(1), "FREQ=WEEKLY"));
  }

  private static EditorView editor(Mode mode, String id, Form form) {
    boolean part = mode == Mode.FROM || mode == Mode.ONE;
    return new EditorView(
        new Draft(mode, id, part ? MONDAY.plusDays(1) : null, form),
        List.of(
            new EditorView.Theme("meedoen-en-ontmoeten", "Meedoen en ontmoeten", "coffee"),
            new EditorView.Theme("gezondheid", "Gezondheid", "heartbeat"),
            new EditorView.Theme("opgroeien", "Opgroeien", "baby-carriage"),
            new EditorView.Theme("geld-en-werk", "Geld en werk", "coin-euro"),
            new EditorView.Theme("wonen", "Wonen", "home"),
            new EditorView.Theme("ondersteuning", "Ondersteuning in de buurt", "heart-handshake")),
        Map.of(
            "room", List.of("Huiskamer", "Grote zaal naast de bibliotheek", "Keuken", "Kamer 2"),
            "price", List.of("gratis", "€ 2", "€ 6"),
            "audience", List.of("ouderen", "kinderen van 4 tot 12 jaar"),
            "organiser", List.of("de bibliotheek")),
        MONDAY.plusDays(1),
        false,
        mode != Mode.FROM,
        HELPLINE);
  }

  private static Form form(String title, LocalDate date, String rule) {
    return new Form(
        title,
        "meedoen-en-ontmoeten",
        null,
        date,
        LocalTime.of(10, 0),
        120,
        rule,
        null,
        null,
        "gratis",
        true,
        false,
        false,
        false,
        null);
  }
}
