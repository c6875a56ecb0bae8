package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * One's own account.
 *
 * @param done what was just done, in words; null for nothing
 * @param municipal whether it logs in with the municipality, so that nothing is to be set here
 * @param factor how the second factor stands, in words
 * @param factorOn whether it is on
 * @param sessions where else one is logged in, in words; null for nowhere
 * @param tokens API tokens
 * @param token one that was made just now; null for none
 */
public record OwnAccountView(
    Frame frame,
    String done,
    boolean municipal,
    String factor,
    boolean factorOn,
    String sessions,
    List<Token> tokens,
    String token,
    Forms forms) {
  public OwnAccountView {
    requireNonNull(frame, "frame");
    requireNonNull(factor, "factor");
    tokens = List.copyOf(tokens);
    requireNonNull(forms, "forms");
  }

  /** An API token, by which it can be ended. */
  public record Token(String id, String label, String made) {}

  /** What can be filled in. */
  public record Forms(List<Field> password, Field factor, Field codes, List<Field> token) {
    public Forms {
      password = List.copyOf(password);
      token = List.copyOf(token);
    }

    /** All fields, for the list of what is wrong. */
    public List<Field> all() {
      return java.util.stream.Stream.of(password, List.of(factor, codes), token)
          .flatMap(List::stream)
          .toList();
    }

    static boolean wrong(List<Field> fields) {
      return fields.stream().anyMatch(field -> field.error() != null);
    }

    public boolean passwordWrong() {
      return wrong(password);
    }

    public boolean tokenWrong() {
      return wrong(token);
    }
  }
}
