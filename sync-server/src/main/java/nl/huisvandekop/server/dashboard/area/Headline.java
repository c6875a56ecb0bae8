package nl.huisvandekop.server.dashboard.area;

import static java.util.Objects.requireNonNull;

/**
 * A figure that matters.
 *
 * @param value the number
 * @param beside a few words next to it; empty for none
 * @param text what it says
 * @param attention whether someone should look at it
 * @param href where more of it is; null for nowhere
 */
public record Headline(String value, String beside, String text, boolean attention, String href) {
  public Headline {
    requireNonNull(value, "value");
    requireNonNull(beside, "beside");
    requireNonNull(text, "text");
  }
}
