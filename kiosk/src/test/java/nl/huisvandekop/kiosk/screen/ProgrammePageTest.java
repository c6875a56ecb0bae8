package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.kiosk.screen.ProgrammeChoice.Span;
import nl.huisvandekop.kiosk.screen.ProgrammePage.Choice;
import nl.huisvandekop.kiosk.screen.ProgrammePage.Day;
import nl.huisvandekop.kiosk.screen.ProgrammePage.Row;
import org.junit.jupiter.api.Test;

class ProgrammePageTest {
  private static final Texts DUTCH = Texts.of(Language.NL);
  private static final Texts ENGLISH = Texts.of(Language.EN);

  private static ProgrammePage page(Span span, String theme, String audience) {
    return ProgrammePage.of(
        ResidentStage.programme(span, theme, audience, ResidentStage.week()), DUTCH);
  }

  @Test
  void activitiesStandUnderTheirDayAndSayWhatIsSpecialNow() {
    List<Day> days = page(Span.WEEK, null, null).days();
    assertEquals("Vandaag, dinsdag 24 november", days.get(0).name());
    assertEquals("Morgen, woensdag 25 november", days.get(1).name());
    assertEquals("donderdag 26 november", days.get(2).name());

    List<Row> today = days.get(0).rows();
    assertEquals("Koffie-inloop", today.get(0).title());
    assertEquals("10:00", today.get(0).from());
    assertEquals("Huiskamer · gratis", today.get(0).detail());
    assertEquals("today.now", today.get(0).state());
    assertEquals("programme.cancelled", today.get(1).state());
    assertEquals("programme.moved", today.get(2).state());
    assertNull(today.get(3).state());
    assertEquals("/activiteiten/a1/2026-11-24", today.get(0).path());
  }

  @Test
  void theChoiceTravelsInEveryAddressAndFromPageToPage() {
    ProgrammePage page = page(Span.TODAY, "geld-en-werk", "ouders & kinderen");
    String query = "&thema=geld-en-werk&voor=ouders%20%26%20kinderen";
    assertEquals(
        List.of(
            "/activiteiten?wanneer=vandaag" + query,
            "/activiteiten?wanneer=week" + query,
            "/activiteiten?wanneer=later" + query),
        page.spans().stream().map(Choice::path).toList());
    assertEquals("/activiteiten/kiezen?wanneer=vandaag" + query, page.choose());
    assertEquals("/activiteiten?wanneer=later" + query + "&vanaf=2026-12-29", page.further());
    assertEquals("/activiteiten?wanneer=vandaag", page.everything());
    assertEquals("Geld en werk · ouders & kinderen", page.filter());
  }

  @Test
  void exactlyOneSpanThemeAndAudienceIsShownAsChosen() {
    ProgrammeView view = ResidentStage.programme(Span.LATER, "wonen", "OUDEREN", List.of());
    assertEquals(List.of("Later"), chosen(ProgrammePage.of(view, DUTCH).spans()));
    assertEquals(List.of("Wonen"), chosen(ProgrammePage.themes(view, DUTCH)));
    assertEquals(List.of("ouderen"), chosen(ProgrammePage.audiences(view, DUTCH)));
    ProgrammeView all = ResidentStage.programme(Span.TODAY, null, null, List.of());
    assertEquals(List.of("Alles"), chosen(ProgrammePage.themes(all, DUTCH)));
    assertEquals(List.of("Iedereen"), chosen(ProgrammePage.audiences(all, DUTCH)));
    assertNull(ProgrammePage.of(all, DUTCH).filter());
  }

  private static List<String> chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::chosen).map(Choice::word).toList();
  }

  @Test
  void themesAreNamedInThePagesLanguageAndWhatVolunteersWroteStaysDutch() {
    ProgrammeView view = ResidentStage.programme(Span.TODAY, null, null, List.of());
    Choice living = ProgrammePage.themes(view, ENGLISH).get(5);
    assertEquals("Living", living.word());
    assertFalse(living.dutch());
    assertTrue(ProgrammePage.audiences(view, ENGLISH).get(1).dutch());
  }

  @Test
  void anEmptyListSaysWhyItIsEmpty() {
    assertEquals("programme.none-today", empty(Span.TODAY, null));
    assertEquals("programme.none-week", empty(Span.WEEK, null));
    assertEquals("programme.none-later", empty(Span.LATER, null));
    assertEquals("programme.none-chosen", empty(Span.LATER, "wonen"));
    ProgrammeChoice any = new ProgrammeChoice(Span.TODAY, null, null, LocalDate.EPOCH);
    ProgrammeView noClock = new ProgrammeView(null, any, List.of(), null, List.of(), List.of());
    assertEquals("today.no-clock", ProgrammePage.of(noClock, DUTCH).empty());
  }

  private static String empty(Span span, String theme) {
    return ProgrammePage.of(ResidentStage.programme(span, theme, null, List.of()), DUTCH).empty();
  }
}
