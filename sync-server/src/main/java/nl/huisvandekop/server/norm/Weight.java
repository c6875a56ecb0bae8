package nl.huisvandekop.server.norm;

import java.util.Arrays;
import java.util.Optional;

/** What a criterion weighs. {@code toString} is the name in a normenkader. */
public enum Weight {
  /** Must be met. */
  REQUIRED("required"),
  /** One of those of which the set share must be met. */
  COUNTS("counts"),
  /** Stands on the card and decides nothing. */
  SHOWN("shown");

  private final String code;

  Weight(String code) {
    this.code = code;
  }

  /** By its name; empty when there is none such. */
  public static Optional<Weight> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code;
  }
}
