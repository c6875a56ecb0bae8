package nl.huisvandekop.chassis.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeFormTest {
  @Test
  void aCodeIsReadHoweverItIsTyped() {
    String code = CodeForm.complete("H7K29MXQ4T0");

    assertEquals("H7K29MXQ4T02", code);
    assertEquals("H7K2-9MXQ-4T02", CodeForm.shown(code));
    assertEquals(Optional.of(code), CodeForm.read(" h7k2\u20139mxq 4to2"));
  }

  @Test
  void oneWrongCharacterIsAlwaysFound() {
    String code = CodeForm.complete("H7K29MXQ4T0");
    for (int at = 0; at < code.length(); at++) {
      for (char other : CodeForm.ALPHABET.toCharArray()) {
        String typed = code.substring(0, at) + other + code.substring(at + 1);
        assertEquals(typed.equals(code), CodeForm.read(typed).isPresent(), typed);
      }
    }
  }
}
