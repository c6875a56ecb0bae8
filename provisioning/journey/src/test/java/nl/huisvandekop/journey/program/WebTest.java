package nl.huisvandekop.journey.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebTest {
  @Test
  void anotherMachineIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Web(URI.create("http://192.0.2.1:8090")));
    assertThrows(IllegalArgumentException.class, () -> new Web(URI.create("http://example.org/")));
  }

  @Test
  void anUnexpectedStatusIsToldWithWhatWasSaid() {
    Web.Answer answer = new Web.Answer(422, "{\"code\":\"people-out-of-bounds\"}", null, null);
    ProgramException told = assertThrows(ProgramException.class, () -> answer.expect(201));
    assertTrue(told.getMessage().contains("422"), told.getMessage());
    assertTrue(told.getMessage().contains("people-out-of-bounds"), told.getMessage());
    assertEquals(answer, answer.expect(422));
  }

  @Test
  void anAnswerThatIsNoJsonIsTold() {
    Web.Answer answer = new Web.Answer(200, "<html>", null, null);
    ProgramException told = assertThrows(ProgramException.class, answer::json);
    assertTrue(told.getMessage().contains("<html>"), told.getMessage());
  }
}
