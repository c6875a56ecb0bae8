package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.Enrolment.Enrolled;
import nl.huisvandekop.kiosk.sync.SyncProblem;

/** Enrolment from the screen, by address and one-time code. */
public final class EnrolmentHandler {
  private final Enrolment enrolment;
  private final Runnable enrolled;

  /**
   * @param enrolled told after each enrolment that succeeded
   */
  public EnrolmentHandler(Enrolment enrolment, Runnable enrolled) {
    this.enrolment = requireNonNull(enrolment);
    this.enrolled = requireNonNull(enrolled);
  }

  void enrol(Context ctx) throws InterruptedException {
    ObjectNode body = RequestBody.object(ctx);
    String server = RequestBody.text(body, "server");
    String code = RequestBody.text(body, "code");
    try {
      Enrolled done = enrolment.enrol(server, code);
      ctx.status(201)
          .json(
              Map.of(
                  "kioskId", done.kioskId(),
                  "siteName", done.siteName(),
                  "restarts", done.needsRestart()));
    } catch (SyncProblem problem) {
      throw new Problem(422, problem.code(), problem.getMessage());
    }
    enrolled.run();
  }
}
