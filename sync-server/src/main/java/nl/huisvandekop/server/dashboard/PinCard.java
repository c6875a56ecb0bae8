package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

/**
 * Where staff give a site's volunteers a new PIN.
 *
 * @param action where the form goes
 * @param csrf what the form carries along
 * @param last when and by whom it was done last, in words; empty for never
 * @param given the PIN that was given just now, in two groups; null otherwise
 */
public record PinCard(String action, String csrf, String last, String given) {
  public PinCard {
    requireNonNull(action, "action");
    requireNonNull(csrf, "csrf");
    requireNonNull(last, "last");
  }
}
