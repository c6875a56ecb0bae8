package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActivityPageTest {
  private static final Texts DUTCH = Texts.of(Language.NL);

  private static ActivityPage page(ActivityView view, LocalDateTime now) {
    return ActivityPage.of(view, now, "Huis van Julianadorp", DUTCH);
  }

  @Test
  void allThatIsKnownIsSaidAndNothingElse() {
    assertEquals(
        List.of(
            "Wanneer: dinsdag 24 november, 17:30 tot 19:30\u00a0uur",
            "Waar: Keuken",
            "Kosten: € 6",
            "Voor: iedereen",
            "Aanmelden: vraag het een vrijwilliger"),
        facts(ResidentStage.dinner()));
    List<String> all = facts(ResidentStage.longest());
    assertTrue(all.contains("Plaatsen: 12"), all.toString());
    assertTrue(all.contains("Door: Sociaal Wijkteam Hollands Kroon en de bibliotheek"));
  }

  private static List<String> facts(ActivityView view) {
    return page(view, Stage.NOW).facts().stream()
        .map(fact -> fact.word() + ": " + fact.value())
        .collect(Collectors.toList());
  }

  @Test
  void whoWantsToComeIsAskedOnlyBeforehandAndNeverOfASensitiveActivity() {
    ActivityView dinner = ResidentStage.dinner();
    assertTrue(page(dinner, Stage.NOW).asks());
    assertFalse(page(dinner, dinner.start()).asks(), "it has begun");
    assertFalse(page(dinner, null).asks(), "nobody knows the time");
    assertFalse(page(ResidentStage.cancelled(), Stage.NOW).asks());
    assertFalse(page(ResidentStage.longest(), Stage.NOW).asks(), "it is sensitive");
  }

  @Test
  void whoeverNeedsToSignUpIsTold() {
    assertEquals("coming.thanks.sign-up", page(ResidentStage.dinner(), Stage.NOW).thanks());
    assertEquals("coming.thanks", page(ResidentStage.coffee(), Stage.NOW).thanks());
  }

  @Test
  void whatIsOverOrCancelledGoesIntoNoPhone() {
    ActivityView dinner = ResidentStage.dinner();
    assertNotNull(page(dinner, Stage.NOW).code());
    assertNotNull(page(dinner, null).code(), "the date is in the code");
    assertNull(page(dinner, dinner.end()).code());
    assertEquals("activity.over", page(dinner, dinner.end()).state());
    assertNull(page(ResidentStage.cancelled(), Stage.NOW).code());
    assertEquals("programme.cancelled", page(ResidentStage.cancelled(), Stage.NOW).state());
    assertEquals("today.now", page(ResidentStage.coffee(), Stage.NOW).state());
  }
}
