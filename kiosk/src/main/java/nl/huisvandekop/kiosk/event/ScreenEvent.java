package nl.huisvandekop.kiosk.event;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Something that an open page is told of. */
public sealed interface ScreenEvent {
  /** What pages know it by. */
  String name();

  /**
   * Someone was counted by another way than the screen; the page says thanks for it.
   *
   * @param id the check-in's, with which the page refines it or takes it back
   * @param undoSeconds how long the page offers to take it back
   */
  record CheckedIn(UUID id, int people, int undoSeconds) implements ScreenEvent {
    public CheckedIn {
      requireNonNull(id, "id");
    }

    @Override
    public String name() {
      return "checked-in";
    }
  }

  /** The button was pressed and nobody was counted, since the store can't write. */
  record NotCounted() implements ScreenEvent {
    @Override
    public String name() {
      return "not-counted";
    }
  }

  /** Someone is near: the screen lights up. */
  record Woken() implements ScreenEvent {
    @Override
    public String name() {
      return "woken";
    }
  }

  /**
   * The volunteers' key was turned.
   *
   * @param in whether it opens now; else it was turned back
   */
  record KeyTurned(boolean in) implements ScreenEvent {
    @Override
    public String name() {
      return "key-turned";
    }
  }

  /** What the page shows is no longer so, or it missed something: it loads anew. */
  record Reload() implements ScreenEvent {
    @Override
    public String name() {
      return "reload";
    }
  }
}
