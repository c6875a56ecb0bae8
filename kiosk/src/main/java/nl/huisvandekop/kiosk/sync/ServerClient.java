package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.protocol.EnrolmentAnswer;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.protocol.Reference;

/** The server's three doors: what is asked at each, and what any reply to it means. */
final class ServerClient {
  private final SyncTransport transport;
  private final KioskClock clock;
  private final Instant builtAt;

  /**
   * @param builtAt when this program was made: a clock in an earlier year is wrong
   */
  ServerClient(SyncTransport transport, KioskClock clock, Instant builtAt) {
    this.transport = transport;
    this.clock = clock;
    this.builtAt = builtAt;
  }

  /**
   * The region's reference as it came.
   *
   * @param tag null when the server gave none
   */
  record FetchedReference(String tag, String json) {}

  /** Asks for a place in the fleet. */
  EnrolmentAnswer enrol(URI server, EnrolmentRequest request)
      throws SyncProblem, InterruptedException {
    SyncTransport.Reply reply =
        send(
            new SyncTransport.Call(
                URI.create(server + "/api/v1/enrolments"), null, json(request), false, null));
    if (reply.status() != 201 && reply.status() != 200) {
      throw enrolmentRefused(reply);
    }
    try {
      EnrolmentAnswer answer = Json.mapper().readValue(jsonBody(reply), EnrolmentAnswer.class);
      // A token that could break out of a header is none that the server made.
      if (answer.kioskId().isBlank()
          || answer.siteId().isBlank()
          || !answer.token().matches("[\\x21-\\x7e]+")) {
        throw SyncProblem.of(SyncCause.ANSWER_NOT_UNDERSTOOD);
      }
      return answer;
    } catch (IOException e) {
      throw SyncProblem.of(SyncCause.ANSWER_NOT_UNDERSTOOD);
    }
  }

  /** Sends a request; its answer is on the server's disk. */
  AnswerReader.ReadAnswer sync(Identity identity, byte[] request)
      throws SyncProblem, InterruptedException {
    SyncTransport.Reply reply =
        send(
            new SyncTransport.Call(
                URI.create(identity.server() + "/api/v1/sync"),
                identity.token(),
                request,
                true,
                null));
    if (reply.status() != 200) {
      throw refused(reply);
    }
    try {
      return AnswerReader.read(jsonBody(reply));
    } catch (IOException e) {
      throw SyncProblem.of(SyncCause.ANSWER_NOT_UNDERSTOOD);
    }
  }

  /** Reads the reference; empty when it is still the one with this tag. */
  Optional<FetchedReference> reference(Identity identity, String knownTag)
      throws SyncProblem, InterruptedException {
    SyncTransport.Reply reply =
        send(
            new SyncTransport.Call(
                URI.create(identity.server() + "/api/v1/reference"),
                identity.token(),
                null,
                false,
                knownTag));
    if (reply.status() == 304) {
      return Optional.empty();
    }
    if (reply.status() != 200) {
      throw refused(reply);
    }
    try {
      byte[] body = jsonBody(reply);
      Json.mapper().readValue(body, Reference.class);
      // Kept as it came: a later program may read more of it.
      String json = Json.mapper().writeValueAsString(Json.mapper().readTree(body));
      return Optional.of(new FetchedReference(reply.tag(), json));
    } catch (IOException e) {
      throw SyncProblem.of(SyncCause.ANSWER_NOT_UNDERSTOOD);
    }
  }

  private SyncTransport.Reply send(SyncTransport.Call call)
      throws SyncProblem, InterruptedException {
    try {
      return transport.send(call);
    } catch (IOException e) {
      throw unreached(e);
    }
  }

  private SyncProblem unreached(IOException failed) {
    if (failed instanceof ReplyTooLargeException) {
      return SyncProblem.of(SyncCause.ANSWER_TOO_LARGE);
    }
    if (hasNoLineYet(failed)) {
      return SyncProblem.of(untrusted(failed));
    }
    boolean notReached =
        caused(failed, ConnectException.class)
            || caused(failed, HttpTimeoutException.class)
            || caused(failed, UnknownHostException.class)
            || caused(failed, UnresolvedAddressException.class)
            || caused(failed, NoRouteToHostException.class);
    return SyncProblem.of(
        notReached ? SyncCause.SERVER_NOT_REACHABLE : SyncCause.ANSWER_INCOMPLETE);
  }

  /** Not every trouble with TLS: a secured line can also break after the server has acted. */
  private static boolean hasNoLineYet(IOException failed) {
    return caused(failed, SSLHandshakeException.class)
        || caused(failed, CertificateException.class)
        // What the JDK says of an answer in plain text; it has no exception of its own.
        || failed.toString().toLowerCase(Locale.ROOT).contains("unrecognized ssl message");
  }

  /** The clock first: with a wrong one every certificate looks invalid. */
  private SyncCause untrusted(IOException failed) {
    boolean certificate =
        caused(failed, CertificateException.class)
            || caused(failed, CertPathValidatorException.class)
            || caused(failed, CertPathBuilderException.class);
    if (!certificate) {
      return SyncCause.SERVER_NOT_SECURE;
    }
    int year = clock.now().atZone(ZoneOffset.UTC).getYear();
    boolean clockAtFault =
        !clock.trust().isTrusted() || year < builtAt.atZone(ZoneOffset.UTC).getYear();
    return clockAtFault ? SyncCause.CLOCK_BEFORE_CERTIFICATE : SyncCause.CERTIFICATE_NOT_VALID;
  }

  private SyncProblem refused(SyncTransport.Reply reply) {
    SyncCause why =
        switch (reply.status()) {
          case 401 -> isJson(reply) ? SyncCause.TOKEN_REFUSED : SyncCause.ANSWER_NOT_UNDERSTOOD;
          case 403 -> isJson(reply) ? SyncCause.KIOSK_REFUSED : SyncCause.ANSWER_NOT_UNDERSTOOD;
          case 413 -> SyncCause.REQUEST_TOO_LARGE;
          case 429, 503 -> SyncCause.SERVER_BUSY;
          default -> {
            if (reply.status() >= 500) {
              yield SyncCause.SERVER_FAILED;
            }
            yield reply.status() >= 400 && isJson(reply)
                ? SyncCause.REQUEST_REFUSED
                : SyncCause.ANSWER_NOT_UNDERSTOOD;
          }
        };
    SyncProblem problem = SyncProblem.of(why);
    return RetryAfter.of(reply, clock.now()).map(problem::askingForRest).orElse(problem);
  }

  private SyncProblem enrolmentRefused(SyncTransport.Reply reply) {
    SyncCause why =
        switch (problemCode(reply)) {
          case "code-unknown" -> SyncCause.CODE_UNKNOWN;
          case "code-used" -> SyncCause.CODE_USED;
          case "code-expired" -> SyncCause.CODE_EXPIRED;
          case "code-mistyped" -> SyncCause.CODE_MALFORMED;
          case "too-many-tries" -> SyncCause.TOO_MANY_TRIES;
          default -> null;
        };
    return why == null ? refused(reply) : SyncProblem.of(why);
  }

  private static String problemCode(SyncTransport.Reply reply) {
    try {
      JsonNode problem = Json.mapper().readTree(jsonBody(reply));
      return problem.path("code").asText("");
    } catch (IOException noProblem) {
      return "";
    }
  }

  private static byte[] jsonBody(SyncTransport.Reply reply) throws IOException {
    if (!isJson(reply)) {
      throw new IOException("no JSON");
    }
    return reply.body();
  }

  private static boolean isJson(SyncTransport.Reply reply) {
    String type = reply.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.equals("application/problem+json");
  }

  private static boolean caused(Throwable failed, Class<? extends Throwable> type) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] json(Object value) {
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
