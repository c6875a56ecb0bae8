package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks through all pages by their links, as nobody ever does. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?href=\"(/[^\"]*)\"");
  private static final String WANTED = "lang=ar&large=1&contrast=1";
  private static final int MOST = 60;
  private static final String ACTIVITY =
      """
      {"title":"Voorbeeldkoffie","start":"2026-11-24T10:00","end":"2026-11-24T12:00",
       "recurrence":"FREQ=WEEKLY;BYDAY=TU","withoutSignUp":true}
      """;

  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
    kiosk.unlock("2718");
    assertEquals(201, kiosk.post("/api/activities", ACTIVITY).status());
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  @Test
  void noLinkOfAResidentsPageLeadsNowhereOrForgetsWhatIsWanted() {
    kiosk.cookie(null);
    Set<String> seen = walk("/?lang=ar&large=1&contrast=1", path -> path.contains(WANTED));
    assertTrue(seen.size() > 8, seen::toString);
    List<String> forgetful = seen.stream().filter(path -> !path.contains("=1")).toList();
    assertEquals(List.of("/"), forgetful, "only Klaar forgets");
  }

  @Test
  void noLinkOfAVolunteersPageLeadsNowhere() {
    Set<String> seen = walk("/vrijwilliger", path -> true);
    assertTrue(seen.contains("/vrijwilliger/meer"), seen::toString);
    assertTrue(seen.size() > 15, seen::toString);
  }

  /**
   * All that is linked from there, at most so many: a programme has no end.
   *
   * @param follow which of the links are followed
   */
  private Set<String> walk(String from, Predicate<String> follow) {
    Set<String> seen = new LinkedHashSet<>(List.of(from));
    Deque<String> ahead = new ArrayDeque<>(seen);
    List<String> broken = new ArrayList<>();
    while (!ahead.isEmpty() && seen.size() < MOST) {
      String path = ahead.removeFirst();
      Answer answer = kiosk.get(path);
      if (answer.status() != 200) {
        broken.add(path + " answers " + answer.status());
        continue;
      }
      LINK.matcher(answer.body())
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(seen::add)
          .filter(follow)
          .forEach(ahead::addLast);
    }
    assertEquals(List.of(), broken);
    return seen;
  }
}
