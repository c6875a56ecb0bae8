package nl.huisvandekop.server.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something wrong, or worth a look, with one field.
 *
 * @param args as {@link FaultCode} says of the code
 */
public record Fault(SiteField field, FaultCode code, List<Object> args) {
  public Fault {
    requireNonNull(field, "field");
    requireNonNull(code, "code");
    args = List.copyOf(args);
  }

  static Fault of(SiteField field, FaultCode code, Object... args) {
    return new Fault(field, code, Stream.of(args).map(Quoted::of).toList());
  }
}
