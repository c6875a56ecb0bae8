package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.kiosk.volunteer.Sessions;

/**
 * Who may pass. Other pages in the browser and other names for this machine may not: a name that
 * somebody else gives this address (DNS rebinding) would let their page read and tap here.
 */
public final class Guard {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Left out of the name by browsers. */
  private static final int HTTP_PORT = 80;

  private final Sessions sessions;
  private final Place place;
  private final Pin pin;

  public Guard(Sessions sessions, Place place, Pin pin) {
    this.sessions = requireNonNull(sessions);
    this.place = requireNonNull(place);
    this.pin = requireNonNull(pin);
  }

  /**
   * Holds every request to this machine's own names.
   *
   * @throws Problem 403 {@code host-not-allowed} or {@code origin-not-allowed}
   */
  void requireSelf(Context ctx) {
    String host = ctx.header("Host");
    String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
    // Not ctx.port(): that repeats what the Host header says.
    int port = ctx.req().getLocalPort();
    String suffix = port == HTTP_PORT && !lower.endsWith(":" + port) ? "" : ":" + port;
    if (NAMES.stream().noneMatch(name -> lower.equals(name + suffix))) {
      throw new Problem(
          403, "host-not-allowed", "Ask this kiosk by 127.0.0.1 or localhost, with its port.");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !origin.toLowerCase(Locale.ROOT).equals("http://" + lower)) {
      throw new Problem(403, "origin-not-allowed", "Only the kiosk's own pages may ask this.");
    }
  }

  /**
   * Holds a request to its route's access.
   *
   * @return false when it was led elsewhere
   * @throws Problem 403 {@code session-needed}
   */
  boolean lets(Context ctx, Access access) {
    boolean allowed =
        switch (access) {
          case ANYONE -> true;
          case VOLUNTEER, VOLUNTEERS_PAGE -> isVolunteer(ctx);
          // A PIN says that somebody has set it up; from then on it takes the PIN to enrol it.
          case INSTALLER -> isVolunteer(ctx) || (place.find().isEmpty() && !pin.isSet());
        };
    if (!allowed && access == Access.VOLUNTEERS_PAGE) {
      ctx.redirect(KioskRoutes.PIN_PAD, HttpStatus.SEE_OTHER);
    } else if (!allowed) {
      throw new Problem(403, "session-needed", "This is for volunteers; enter the PIN first.");
    }
    return allowed;
  }

  /** Whether the request carries a volunteer's session, which lasts on from here. */
  boolean isVolunteer(Context ctx) {
    return sessions.use(SessionCookie.read(ctx));
  }
}
