package nl.huisvandekop.chassis.problem;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into problem+json; no stack trace leaves the program. */
public final class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private ProblemAnswers() {}

  /** How a problem is told to whoever asked. */
  @FunctionalInterface
  public interface Teller {
    /** Answers the request with the problem. */
    void tell(Context ctx, Problem problem);
  }

  /** Makes all routes of the program answer errors as problem+json. */
  public static void install(JavalinConfig config) {
    install(config, ProblemAnswers::write);
  }

  /** The same where some, such as browsers, are told otherwise. */
  public static void install(JavalinConfig config, Teller teller) {
    config.routes.exception(Problem.class, (problem, ctx) -> teller.tell(ctx, problem));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            teller.tell(
                ctx,
                new Problem(e.getStatus(), codeOf(e.getStatus()), e.getMessage(), headers(e))));
    config.routes.exception(
        HttpException.RuntimeException.class, (e, ctx) -> teller.tell(ctx, fromBelow(e.getCode())));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          if (e.getCause() instanceof HttpException below) {
            teller.tell(ctx, inParts(below, e));
            return;
          }
          if (isCutOff(e)) {
            // No line of it by default: on a kiosk it would tell the moment of a tap.
            LOG.debug("{} {} was cut off", ctx.method(), ctx.endpoints().lastHttpEndpoint());
            teller.tell(ctx, fromBelow(408));
            return;
          }
          LOG.error("{} {} failed", ctx.method(), ctx.endpoints().lastHttpEndpoint(), e);
          teller.tell(
              ctx,
              new Problem(500, "internal-error", "Something went wrong here; it has been logged."));
        });
  }

  /** Whether the connection ended while it was read from or written to: nobody is there to help. */
  private static boolean isCutOff(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (one instanceof EofException) {
        return true;
      }
    }
    return false;
  }

  /** What the server below us refuses to read on: not our mistake, so there is nothing to log. */
  private static Problem fromBelow(int status) {
    return status == 408
        ? new Problem(408, "body-cut-off", "The body did not arrive whole; send it again.")
        : new Problem(status, codeOf(status), "The request could not be read.");
  }

  /** A form in parts, such as one with a file, that can't be read or is larger than allowed. */
  private static Problem inParts(HttpException below, Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IllegalStateException && below.getCode() == 400
        ? new Problem(413, codeOf(413), "The form with its file is too large.")
        : fromBelow(below.getCode());
  }

  /** Writes a problem as the answer. */
  public static void write(Context ctx, Problem problem) {
    problem.headers().forEach(ctx::header);
    ctx.status(problem.status()).contentType("application/problem+json").result(text(problem));
  }

  /** Javalin names the methods that there are; HTTP wants them in a header. */
  private static Map<String, String> headers(HttpResponseException e) {
    String methods = e.getDetails().get("availableMethods");
    return methods == null ? Map.of() : Map.of("Allow", methods);
  }

  private static String text(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.code().replace('-', ' '));
    body.put("status", problem.status());
    body.put("code", problem.code());
    body.put("detail", problem.getMessage());
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 400 -> "bad-request";
      case 401 -> "login-needed";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 413 -> "too-large";
      default -> "http-" + status;
    };
  }
}
