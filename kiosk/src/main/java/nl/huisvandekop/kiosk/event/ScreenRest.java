package nl.huisvandekop.kiosk.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** How the screen rests, as its page last said; awake until it says so. Thread-safe. */
public final class ScreenRest {
  private final List<Consumer<RestState>> followers = new CopyOnWriteArrayList<>();
  private RestState now = RestState.AWAKE;

  public synchronized RestState now() {
    return now;
  }

  /** The screen rests so from here on; followers are told if that is a change. */
  public synchronized void become(RestState state) {
    requireNonNull(state);
    if (state != now) {
      now = state;
      followers.forEach(follower -> follower.accept(state));
    }
  }

  /** Told of every change, one at a time, by whoever caused it: it may not take long. */
  public void follow(Consumer<RestState> follower) {
    followers.add(requireNonNull(follower));
  }
}
