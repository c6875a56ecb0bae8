package nl.huisvandekop.server.dashboard;

import static java.util.Objects.requireNonNull;

/**
 * A page that says why there is nothing else to see.
 *
 * @param frame around it
 * @param icon a sign of the shared look
 * @param explanation what happened and what to do, in one or two sentences
 * @param wayOut where to go from here
 * @param code the problem's stable code, for whoever is asked for help
 */
public record MessageView(
    Frame frame, String icon, String explanation, Frame.Choice wayOut, String code) {
  public MessageView {
    requireNonNull(frame, "frame");
    requireNonNull(icon, "icon");
    requireNonNull(explanation, "explanation");
    requireNonNull(wayOut, "wayOut");
    requireNonNull(code, "code");
  }
}
