package nl.huisvandekop.kiosk.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.huisvandekop.chassis.problem.Problem;

/** How the screen rests. */
public enum RestState {
  /** In use. */
  AWAKE,
  /** Nobody touched it for a while: the rest show, dimmed. */
  RESTING,
  /** Outside the opening hours: black. */
  DARK;

  /**
   * By its word, such as {@code resting}.
   *
   * @throws Problem 422 when it is none
   */
  @JsonCreator
  public static RestState of(String word) {
    for (RestState state : values()) {
      if (state.toString().equals(word)) {
        return state;
      }
    }
    throw new Problem(422, "rest-state-unknown", "state must be awake, resting or dark.");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
