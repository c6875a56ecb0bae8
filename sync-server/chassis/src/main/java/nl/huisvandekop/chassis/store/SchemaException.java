package nl.huisvandekop.chassis.store;

/** A store that this program must not touch. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong and what to do. */
  public SchemaException(String message) {
    super(message);
  }
}
