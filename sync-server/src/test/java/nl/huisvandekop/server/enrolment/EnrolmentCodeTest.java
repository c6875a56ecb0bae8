package nl.huisvandekop.server.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aCodeIsUnderstoodHoweverItIsTyped() {
    for (int i = 0; i < 200; i++) {
      EnrolmentCode code = EnrolmentCode.random();
      String shown = code.shown();
      assertTrue(shown.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
      for (String typed :
          new String[] {
            shown,
            shown.toLowerCase(Locale.ROOT),
            " " + shown.replace('-', ' ') + "\n",
            shown.replace("-", ""),
            shown.replace('0', 'O').replace('1', 'l'),
            shown.replace('0', 'o').replace('1', 'I'),
            shown.replace('-', '\u2013')
          }) {
        assertEquals(code.hash(), EnrolmentCode.parse(typed).hash());
      }
    }
  }

  @Test
  void everyWrongCharacterIsCaught() {
    String code = EnrolmentCode.random().shown().replace("-", "");
    for (int at = 0; at < code.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.charAt(at)) {
          mistyped(code.substring(0, at) + other + code.substring(at + 1));
        }
      }
    }
  }

  @Test
  void twoNeighboursSwappedAreCaught() {
    for (int i = 0; i < 50; i++) {
      String code = EnrolmentCode.random().shown().replace("-", "");
      for (int at = 0; at + 1 < code.length(); at++) {
        if (code.charAt(at) != code.charAt(at + 1)) {
          mistyped(
              code.substring(0, at)
                  + code.charAt(at + 1)
                  + code.charAt(at)
                  + code.substring(at + 2));
        }
      }
    }
  }

  @Test
  void whatHasNotTheShapeOfACodeIsCaught() {
    String code = EnrolmentCode.random().shown();
    for (String typed : new String[] {"", "x", code + "0", code.substring(1), "U" + code, "🏠"}) {
      mistyped(typed);
    }
  }

  @Test
  void aCodeNeverShowsItselfInText() {
    EnrolmentCode code = EnrolmentCode.random();
    assertFalse(code.toString().contains(code.shown().substring(0, 4)));
  }

  private static void mistyped(String typed) {
    Problem problem = assertThrows(Problem.class, () -> EnrolmentCode.parse(typed));
    assertEquals("code-mistyped", problem.code());
  }
}
