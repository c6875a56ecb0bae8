package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.server.dashboard.Frame;

/**
 * The page to log in on, and the one that asks for a code.
 *
 * @param frame around it
 * @param name what was filled in before; empty at first
 * @param next where to go on to
 * @param fault what went wrong with the last try
 * @param waitMinutes how long to wait after too many tries, in whole minutes
 * @param municipal whether one can log in with the municipality too
 */
public record LoginView(
    Frame frame, String name, String next, Fault fault, long waitMinutes, boolean municipal) {
  public LoginView {
    requireNonNull(frame, "frame");
    requireNonNull(name, "name");
    requireNonNull(next, "next");
    requireNonNull(fault, "fault");
  }

  /** Why nobody is logged in yet. */
  public enum Fault {
    NONE,
    WRONG,
    TOO_MANY_TRIES,
    SESSION_ENDED
  }
}
