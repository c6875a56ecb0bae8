package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

/**
 * The page to log in on.
 *
 * @param frame around it
 * @param name what was filled in before; empty at first
 * @param next where to go on to
 * @param fault what went wrong with the last try
 * @param waitMinutes how long to wait after too many tries, in whole minutes
 */
public record LoginView(Frame frame, String name, String next, Fault fault, long waitMinutes) {
  public LoginView {
    requireNonNull(frame, "frame");
    requireNonNull(name, "name");
    requireNonNull(next, "next");
    requireNonNull(fault, "fault");
  }

  /** Why nobody is logged in yet. */
  public enum Fault {
    NONE,
    WRONG_NAME_OR_PASSWORD,
    TOO_MANY_TRIES,
    SESSION_ENDED
  }
}
