package nl.huisvandekop.server.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.secret.Ids;
import nl.huisvandekop.server.secret.RateLimit;
import nl.huisvandekop.server.secret.RateLimit.Bound;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/**
 * Turns a one-time code into a kiosk with a token. Thread-safe.
 *
 * <p>A token is pending until its first sync ({@link Kiosks#confirm}); so long the same attempt,
 * whose answer may have been lost, gets a fresh one for the same kiosk, and the token of a kiosk
 * that is being replaced still works.
 */
public final class Enrolments {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_PER_ADDRESS = 10;

  /** Over all addresses: with 55 random bits a guess a second takes a thousand million years. */
  private static final int TRIES_OVERALL = 1_000;

  private static final int MAX_HARDWARE = 200;

  private final ServerStore store;
  private final RateLimit limit;
  private final Clock clock;

  public Enrolments(ServerStore store, RateLimit limit, Clock clock) {
    this.store = requireNonNull(store);
    this.limit = requireNonNull(limit);
    this.clock = requireNonNull(clock);
  }

  /**
   * Enrols, or repeats the answer of the same attempt with a fresh token.
   *
   * @param address where the request comes from; only unknown codes count against it, since
   *     mistyped ones are found without looking, and used or expired ones were once right
   * @throws Problem 422 {@code code-mistyped}, {@code attempt-not-uuid} or {@code
   *     hardware-too-long}; 404 {@code code-unknown}; 409 {@code code-used}; 410 {@code
   *     code-expired}; 429 {@code too-many-tries} with Retry-After
   */
  public EnrolmentAnswer enrol(EnrolmentRequest request, String address) {
    EnrolmentCode code = EnrolmentCode.parse(request.code());
    check(request);
    List<Bound> bounds =
        List.of(
            new Bound("enrolment:address:" + address, TRIES_PER_ADDRESS, WINDOW),
            new Bound("enrolment:overall", TRIES_OVERALL, WINDOW));
    limit.take(bounds);
    EnrolmentAnswer answer;
    try {
      answer = store.write(handle -> enrol(handle, code, request));
    } catch (Problem problem) {
      if (!problem.code().equals(unknown().code())) {
        limit.giveBack(bounds);
      }
      throw problem;
    }
    limit.giveBack(bounds);
    return answer;
  }

  private static void check(EnrolmentRequest request) {
    if (!isUuid(request.attempt())) {
      throw new Problem(422, "attempt-not-uuid", "attempt must be a UUID that the kiosk stored.");
    }
    if (request.hardware() != null && request.hardware().length() > MAX_HARDWARE) {
      throw new Problem(
          422, "hardware-too-long", "hardware has at most " + MAX_HARDWARE + " characters.");
    }
  }

  private static boolean isUuid(String text) {
    try {
      // Java also reads shortened forms.
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private record Code(
      String hash,
      String siteId,
      String replaces,
      Instant expires,
      String attempt,
      String kioskId,
      String tokenHash) {}

  private EnrolmentAnswer enrol(Handle handle, EnrolmentCode typed, EnrolmentRequest request) {
    Code code = find(handle, typed.hash()).orElseThrow(Enrolments::unknown);
    String token = Secrets.token();
    String kioskId = code.kioskId();
    if (code.attempt() == null) {
      requireValid(code);
      kioskId = code.replaces() == null ? add(handle, code, request) : code.replaces();
    } else {
      requireUnanswered(handle, code, request);
    }
    give(handle, code, kioskId, request, token);
    String siteName = Sites.find(handle, code.siteId()).orElseThrow().name();
    return new EnrolmentAnswer(kioskId, code.siteId(), siteName, token);
  }

  private void requireValid(Code code) {
    if (!clock.instant().isBefore(code.expires())) {
      throw new Problem(
          410, "code-expired", "This code was valid for seven days; ask for a new one.");
    }
  }

  /** The same attempt may ask again until its token was used. */
  private static void requireUnanswered(Handle handle, Code code, EnrolmentRequest request) {
    boolean pending =
        handle
                .createQuery(
                    "SELECT count(*) FROM kiosk WHERE id = :id AND pending_token_hash = :hash")
                .bind("id", code.kioskId())
                .bind("hash", code.tokenHash())
                .mapTo(Integer.class)
                .one()
            == 1;
    if (!pending || !code.attempt().equals(request.attempt())) {
      throw new Problem(
          409, "code-used", "This code was used already; it works once. Ask for a new one.");
    }
  }

  private String add(Handle handle, Code code, EnrolmentRequest request) {
    String id = Ids.withPrefix("kiosk");
    handle.execute(
        "INSERT INTO kiosk (id, site_id, from_hour) VALUES (?, ?, ?)",
        id,
        code.siteId(),
        Hours.of(clock.instant()));
    Outdated.mark(handle, code.siteId(), Hours.of(clock.instant()));
    return id;
  }

  private static void give(
      Handle handle, Code code, String kioskId, EnrolmentRequest request, String token) {
    String hash = Secrets.hash(token);
    handle.execute(
        "UPDATE kiosk SET pending_token_hash = ?, hardware = ? WHERE id = ?",
        hash,
        request.hardware(),
        kioskId);
    handle.execute(
        "UPDATE enrolment_code SET attempt = ?, kiosk_id = ?, token_hash = ? WHERE code_hash = ?",
        request.attempt(),
        kioskId,
        hash,
        code.hash());
  }

  private static Optional<Code> find(Handle handle, String hash) {
    return handle
        .createQuery(
            "SELECT code_hash, site_id, replaces, expires_at, attempt, kiosk_id, token_hash"
                + " FROM enrolment_code WHERE code_hash = :hash")
        .bind("hash", hash)
        .map(
            (row, context) ->
                new Code(
                    row.getString("code_hash"),
                    row.getString("site_id"),
                    row.getString("replaces"),
                    Instant.parse(row.getString("expires_at")),
                    row.getString("attempt"),
                    row.getString("kiosk_id"),
                    row.getString("token_hash")))
        .findOne();
  }

  private static Problem unknown() {
    return new Problem(
        404,
        "code-unknown",
        "This code is not known here. Ask for a new one, or check the server.");
  }
}
