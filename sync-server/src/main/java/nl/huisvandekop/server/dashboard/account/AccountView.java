package nl.huisvandekop.server.dashboard.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;

/**
 * An account to be added or changed.
 *
 * @param name of one that is there; null for a new one
 * @param own whether it is the visitor's own, which they can't remove
 * @param municipal whether it logs in with the municipality
 * @param factorOn whether it has a second factor
 * @param done what was just done, in words; null for nothing
 * @param password that was made just now; null for none
 * @param form what can be filled in
 */
public record AccountView(
    Frame frame,
    String name,
    boolean own,
    boolean municipal,
    boolean factorOn,
    String done,
    String password,
    Form form) {
  public AccountView {
    requireNonNull(frame, "frame");
    requireNonNull(form, "form");
  }

  /**
   * What can be filled in.
   *
   * @param name null for an account that is there
   * @param ticked what is wrong with the gemeenten, if anything
   */
  public record Form(Field name, Field role, List<Tick> gemeenten, Field ticked, Field site) {
    public Form {
      gemeenten = List.copyOf(gemeenten);
    }

    /** For the list of what is wrong. */
    public List<Field> all() {
      return name == null ? List.of(role, ticked, site) : List.of(name, role, ticked, site);
    }

    /** Whether something is wrong. */
    public boolean wrong() {
      return all().stream().anyMatch(field -> field.error() != null);
    }
  }

  /** A gemeente, and whether it is ticked. */
  public record Tick(String code, String name, boolean on) {}

  /** Without the secret. */
  @Override
  public String toString() {
    return "AccountView[" + name + "]";
  }
}
