package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> ended = new ArrayList<>();
  private final Closing closing = new Closing();

  @Test
  void theNewestEndsFirstAndEachOnce() {
    closing.add(() -> ended.add("server"));
    closing.add(() -> ended.add("kiosk"));
    closing.close();
    closing.close();
    assertEquals(List.of("kiosk", "server"), ended);
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersOpen() {
    closing.add(() -> ended.add("server"));
    closing.add(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    closing.close();
    assertEquals(List.of("server"), ended);
  }

  @Test
  void whatIsStartedTooLateEndsAtOnce() {
    closing.close();
    assertThrows(IllegalStateException.class, () -> closing.add(() -> ended.add("kiosk")));
    assertEquals(List.of("kiosk"), ended);
  }
}
