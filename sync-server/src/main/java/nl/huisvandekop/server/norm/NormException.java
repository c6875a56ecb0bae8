package nl.huisvandekop.server.norm;

import java.util.List;
import java.util.stream.Collectors;

/** A normenkader that does not hold together. */
public final class NormException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<NormFault> faults;

  /** With all that is wrong, at least one. */
  public NormException(List<NormFault> faults) {
    super(faults.stream().map(NormFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the normenkader. */
  public List<NormFault> faults() {
    return faults;
  }
}
