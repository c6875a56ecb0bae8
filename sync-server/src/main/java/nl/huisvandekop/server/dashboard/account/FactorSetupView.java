package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.chassis.qr.QrCode;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.account.LoginView.Fault;
import nl.huisvandekop.server.login.SecondFactors.Setup;

/**
 * How to set the second factor up.
 *
 * @param action where the code goes
 * @param next where to go on to
 */
public record FactorSetupView(
    Frame frame, String action, String next, Setup setup, Fault fault, long waitMinutes) {
  private static final int GROUP = 4;

  public FactorSetupView {
    requireNonNull(frame, "frame");
    requireNonNull(action, "action");
    requireNonNull(next, "next");
    requireNonNull(setup, "setup");
    requireNonNull(fault, "fault");
  }

  /** As inline SVG, trusted markup. */
  public String qr() {
    return QrCode.find(setup.address()).map(QrCode::svg).orElse("");
  }

  /** In groups of four, to be typed over. */
  public String secret() {
    return setup.secret().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  /** What the form carries along in a session; null before. */
  public String csrf() {
    return frame.staff() == null ? null : frame.staff().csrf();
  }
}
