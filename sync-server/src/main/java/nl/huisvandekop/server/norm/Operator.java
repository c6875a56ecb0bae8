package nl.huisvandekop.server.norm;

import java.util.Arrays;
import java.util.Optional;

/** How a measured value stands to its threshold. {@code toString} is the name in a normenkader. */
public enum Operator {
  AT_LEAST("at-least"),
  AT_MOST("at-most"),
  /** Within a band, both ends inclusive. */
  WITHIN("within");

  private final String code;

  Operator(String code) {
    this.code = code;
  }

  /** By its name; empty when there is none such. */
  public static Optional<Operator> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Whether a value fits. */
  public boolean fits(double value, Bound bound) {
    return switch (this) {
      case AT_LEAST -> value >= bound.low();
      case AT_MOST -> value <= bound.high();
      case WITHIN -> bound.low() <= value && value <= bound.high();
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
