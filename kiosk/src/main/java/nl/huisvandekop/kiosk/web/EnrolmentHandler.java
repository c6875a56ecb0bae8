package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.sync.Enrolment;
import nl.huisvandekop.kiosk.sync.Enrolment.Enrolled;
import nl.huisvandekop.kiosk.sync.SyncProblem;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/** Enrolment from the screen, by address and one-time code. */
public final class EnrolmentHandler {
  private final Enrolment enrolment;
  private final Runnable enrolled;
  private final Pin pin;
  private final Sessions sessions;

  /**
   * @param enrolled told after each enrolment that succeeded
   */
  public EnrolmentHandler(Enrolment enrolment, Runnable enrolled, Pin pin, Sessions sessions) {
    this.enrolment = requireNonNull(enrolment);
    this.enrolled = requireNonNull(enrolled);
    this.pin = requireNonNull(pin);
    this.sessions = requireNonNull(sessions);
  }

  void enrol(Context ctx) throws InterruptedException {
    ObjectNode body = RequestBody.object(ctx);
    String server = RequestBody.text(body, "server");
    String code = RequestBody.text(body, "code");
    boolean first = !pin.isSet();
    try {
      Enrolled done = enrolment.enrol(server, code);
      if (first) {
        SessionCookie.write(ctx, sessions.openForInstaller());
      }
      ctx.status(201)
          .json(
              Map.of(
                  "kioskId", done.kioskId(),
                  "siteName", done.siteName(),
                  "restarts", done.needsRestart(),
                  "pinNeeded", first));
    } catch (SyncProblem problem) {
      throw new Problem(422, problem.code(), problem.getMessage());
    }
    enrolled.run();
  }
}
