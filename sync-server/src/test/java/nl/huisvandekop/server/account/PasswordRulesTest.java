package nl.huisvandekop.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import nl.huisvandekop.server.account.PasswordRules.Weakness;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules(Set.of("Schagen", "'t Zand"));

  @Test
  void aLongPasswordOfAnyKindIsGood() {
    good("paard nietje accu klopt");
    good("hjq-7kd2-mw9p");
    good("de kat zit op tafel");
    good("Wij eten vrijdag soep!");
    good(Passwords.generate());
  }

  private void good(String password) {
    assertEquals(Optional.empty(), rules.weakness(password, "jan"), password);
  }

  @Test
  void elevenCharactersAreTooFewAndMoreThanTheHashLooksAtTooMany() {
    refused(Weakness.TOO_SHORT, "hjq-7kd2-mw");
    refused(Weakness.TOO_LONG, "hjq-7kd2-mw9p".repeat(6));
    refused(Weakness.TOO_LONG, "é".repeat(37));
    refused(Weakness.TOO_SHORT, "😀😁😂😃😄😅😆😇😈😉😊");
  }

  @Test
  void whatEverybodyGuessesIsRefusedWithWhateverIsPutAroundIt() {
    for (String common :
        new String[] {
          "Welkom2026!!!",
          "w3lk0m123456",
          "Wachtwoord01",
          "Schagen-2026!",
          "qwertyuiop12",
          "123456789012",
          "Zomer2026!!!!",
          "p@ssw0rd!!!!",
          "WelkomWelkom1"
        }) {
      refused(Weakness.COMMON, common);
    }
  }

  @Test
  void oneSignOrPieceOverAndOverIsRefused() {
    refused(Weakness.TOO_SIMPLE, "aaaaaaaaaaaaaa");
    refused(Weakness.TOO_SIMPLE, "abababababab");
    refused(Weakness.TOO_SIMPLE, "xk4q-xk4q-xk4q-");
  }

  @Test
  void theNameWithALittleAroundItIsRefused() {
    assertEquals(Optional.of(Weakness.LIKE_THE_NAME), rules.weakness("marjolein-88!", "Marjolein"));
    assertEquals(Optional.empty(), rules.weakness("marjolein fietst elke dag", "Marjolein"));
  }

  private void refused(Weakness weakness, String password) {
    assertEquals(Optional.of(weakness), rules.weakness(password, "jan"), password);
  }
}
