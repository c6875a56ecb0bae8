package nl.huisvandekop.server.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpTest {
  /** "12345678901234567890" in base 32, the secret of RFC 6238's examples. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @Test
  void itGivesTheLastSixDigitsOfTheExamplesInTheStandard() {
    assertEquals("287082", code(59));
    assertEquals("081804", code(1_111_111_109L));
    assertEquals("050471", code(1_111_111_111L));
    assertEquals("005924", code(1_234_567_890L));
    assertEquals("279037", code(2_000_000_000L));
    assertEquals("353130", code(20_000_000_000L));
  }

  private static String code(long second) {
    return Totp.code(SECRET, Instant.ofEpochSecond(second));
  }

  @Test
  void aPhoneMayBeHalfAMinuteOffAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_234_567_890L);
    long step = now.getEpochSecond() / 30;
    for (int off = -1; off <= 1; off++) {
      String code = Totp.code(SECRET, now.plusSeconds(30L * off));
      assertEquals(OptionalLong.of(step + off), Totp.step(SECRET, code, now));
    }
    for (int off : new int[] {-2, 2}) {
      String code = Totp.code(SECRET, now.plusSeconds(30L * off));
      assertEquals(OptionalLong.empty(), Totp.step(SECRET, code, now));
    }
  }

  @Test
  void theAddressNamesServerAndAccount() {
    assertEquals(
        "otpauth://totp/Huis%20van%20De%20Kop:jan%20%26%20co?secret="
            + SECRET
            + "&issuer=Huis%20van%20De%20Kop&algorithm=SHA1&digits=6&period=30",
        Totp.address(SECRET, "Huis van De Kop", "jan & co"));
  }

  @Test
  void aSecretHas160Bits() {
    assertTrue(Totp.secret().matches("[A-Z2-7]{32}"));
  }
}
