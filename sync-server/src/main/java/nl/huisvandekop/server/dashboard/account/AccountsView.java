package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * Everyone's accounts.
 *
 * @param done what was just done, in words; null for nothing
 * @param summary how many there are, in words
 */
public record AccountsView(Frame frame, String done, String summary, List<Row> rows) {
  public AccountsView {
    requireNonNull(frame, "frame");
    requireNonNull(summary, "summary");
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param reach what it sees, in words
   * @param login how it logs in, in words
   * @param safe whether it is asked for more than a password
   */
  public record Row(
      String name, String href, String role, String reach, String login, boolean safe) {}
}
