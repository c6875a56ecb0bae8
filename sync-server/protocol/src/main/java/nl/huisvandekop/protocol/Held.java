package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

/** A document that the kiosk holds, tombstones too, in the version that it holds. */
public record Held(String id, long version) {
  public Held {
    requireNonNull(id, "id");
  }
}
