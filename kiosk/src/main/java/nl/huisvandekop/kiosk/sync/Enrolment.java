package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.settings.ServerAddress;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;

/**
 * Makes this kiosk one of a server's, by a one-time code. Works beside a running program, whose
 * next round finds the new identity in the store. Thread-safe.
 *
 * <p>The attempt is on the disk before the server is asked: an answer can be lost, and then the
 * same code, typed again, gets the same kiosk instead of an error.
 */
public final class Enrolment {
  /** No code is longer; a longer text is a mistake in the field. */
  private static final int MOST_CODE_CHARACTERS = 64;

  private final KioskStore store;
  private final ServerClient client;
  private final String hardware;

  /**
   * What came of it.
   *
   * @param needsRestart the store holds rows of another site: it is set aside and the new identity
   *     taken on when the program starts anew
   */
  public record Enrolled(String kioskId, String siteId, String siteName, boolean needsRestart) {}

  /**
   * @param builtAt when this program was made
   * @param hardware what the kiosk runs on, in words; null if not known
   */
  public Enrolment(
      KioskStore store,
      KioskClock clock,
      SyncTransport transport,
      Instant builtAt,
      String hardware) {
    this.store = requireNonNull(store);
    this.client = new ServerClient(transport, clock, builtAt);
    this.hardware = hardware;
  }

  /**
   * Enrols.
   *
   * @param server an address as a person types it
   * @param code a one-time code as a person types it
   * @throws SyncProblem with a sentence for that person; the store is then as it was
   * @throws InterruptedException when the program stops
   */
  public synchronized Enrolled enrol(String server, String code)
      throws SyncProblem, InterruptedException {
    URI address = address(server);
    String typed = code.strip();
    if (typed.isEmpty() || typed.length() > MOST_CODE_CHARACTERS) {
      throw SyncProblem.of(SyncCause.CODE_MALFORMED);
    }
    String attempt = store.write(connection -> attempt(connection, address, hash(typed)));
    EnrolmentAnswer answer = client.enrol(address, new EnrolmentRequest(typed, attempt, hardware));
    Identity identity =
        new Identity(address, answer.kioskId(), answer.siteId(), answer.siteName(), answer.token());
    boolean needsRestart = store.write(connection -> take(connection, identity));
    return new Enrolled(answer.kioskId(), answer.siteId(), answer.siteName(), needsRestart);
  }

  private static URI address(String server) throws SyncProblem {
    try {
      return ServerAddress.parse(server);
    } catch (IllegalArgumentException e) {
      throw SyncProblem.of(SyncCause.ADDRESS_NOT_ALLOWED);
    }
  }

  private static boolean take(Connection connection, Identity identity) throws SQLException {
    if (Identities.belongsElsewhere(connection, identity)) {
      Identities.putNext(connection, identity);
      return true;
    }
    Identities.put(connection, identity);
    return false;
  }

  private static String attempt(Connection connection, URI server, String codeHash)
      throws SQLException {
    Optional<String> before =
        Sql.find(
            connection,
            "SELECT attempt FROM enrolment_attempt WHERE server_url = ? AND code_hash = ?",
            row -> row.getString(1),
            server.toString(),
            codeHash);
    if (before.isPresent()) {
      return before.get();
    }
    String fresh = UUID.randomUUID().toString();
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO enrolment_attempt (only_row, server_url, code_hash, attempt)"
            + " VALUES (1, ?, ?, ?)",
        server.toString(),
        codeHash,
        fresh);
    return fresh;
  }

  /** Spaces, dashes and case make no other code. */
  private static String hash(String code) {
    String bare = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(bare.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
