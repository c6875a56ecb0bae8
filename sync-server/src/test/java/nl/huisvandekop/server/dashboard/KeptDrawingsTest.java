package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptDrawingsTest {
  private final KeptDrawings kept = new KeptDrawings();
  private int drawings;

  @Test
  void aLargeMapIsDrawnOnceAndAnewWhenAnythingOfItChanges() {
    String first = look(map(1_000, "Voorbeeldhuis", "nl"));
    assertEquals(first, look(map(1_000, "Voorbeeldhuis", "nl")));
    assertEquals(1, drawings);
    look(map(1_000, "Anders", "nl"));
    look(map(1_000, "Voorbeeldhuis", "en"));
    look(map(1_001, "Voorbeeldhuis", "nl"));
    assertEquals(4, drawings);
  }

  @Test
  void aSmallMapIsDrawnEachTime() {
    look(map(10, "Voorbeeldhuis", "nl"));
    look(map(10, "Voorbeeldhuis", "nl"));
    assertEquals(2, drawings);
  }

  @Test
  void theOneThatWasLookedAtLongestAgoMakesRoomForTheFifth() {
    for (int i = 0; i < 4; i++) {
      look(map(1_000 + i, "Voorbeeldhuis", "nl"));
    }
    look(map(1_000, "Voorbeeldhuis", "nl"));
    look(map(2_000, "Voorbeeldhuis", "nl"));
    look(map(1_000, "Voorbeeldhuis", "nl"));
    assertEquals(5, drawings);
    look(map(1_001, "Voorbeeldhuis", "nl"));
    assertEquals(6, drawings);
  }

  private String look(Drawn drawn) {
    return kept.of(
        drawn,
        () -> {
          drawings++;
          return new MapDrawing(List.of(), List.of(), 1, null, Wording.DUTCH);
        });
  }

  private static Drawn map(int dots, String firstName, String language) {
    List<Drawn.Dot> all = new ArrayList<>();
    all.add(new Drawn.Dot("hv-0", firstName, 52.9, 4.8));
    IntStream.range(1, dots)
        .mapToObj(i -> new Drawn.Dot("hv-" + i, "Voorbeeldhuis " + i, 52.9, 4.8))
        .forEach(all::add);
    return new Drawn(List.of(), all, null, language);
  }
}
