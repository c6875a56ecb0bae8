package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * Recovery codes, this once.
 *
 * @param next where to go on to
 */
public record RecoveryCodesView(Frame frame, List<String> codes, String next) {
  public RecoveryCodesView {
    requireNonNull(frame, "frame");
    codes = List.copyOf(codes);
    requireNonNull(next, "next");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "RecoveryCodesView";
  }
}
