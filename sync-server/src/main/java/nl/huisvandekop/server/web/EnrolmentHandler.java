package nl.huisvandekop.server.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import nl.huisvandekop.protocol.EnrolmentRequest;
import nl.huisvandekop.server.enrolment.Enrolments;

/** Enrolment of kiosks. */
public final class EnrolmentHandler {
  private static final int MOST_BYTES = 4_096;

  private final Enrolments enrolments;

  public EnrolmentHandler(Enrolments enrolments) {
    this.enrolments = requireNonNull(enrolments);
  }

  void create(Context ctx) {
    EnrolmentRequest request = RequestBody.json(ctx, MOST_BYTES, EnrolmentRequest.class);
    ctx.status(HttpStatus.CREATED).json(enrolments.enrol(request, RemoteAddress.of(ctx)));
  }
}
