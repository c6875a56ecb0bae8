package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Steps steps = new Steps(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void aStepIsPrintedWithItsTime() {
    assertEquals(7, steps.run("count", () -> 7));
    assertTrue(text().matches("  count \\.\\.\\. \\d+\\.\\d s\\R"), text());
  }

  @Test
  void aStepThatFailsIsNamed() {
    Steps.Failed failed =
        assertThrows(
            Steps.Failed.class,
            () ->
                steps.run(
                    "count",
                    () -> {
                      throw new IllegalStateException("on purpose");
                    }));
    assertEquals("count", failed.getMessage());
    assertEquals("on purpose", failed.getCause().getMessage());
    assertTrue(text().contains("failed after"), text());
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
