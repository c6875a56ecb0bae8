package nl.huisvandekop.server.intake;

/** Why a row is not taken; carries no stack trace, since a request may hold thousands of them. */
final class RowRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  /**
   * @param detail a sentence that says what is wrong and what to do
   */
  RowRefused(RefusalCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  RefusalCode code() {
    return code;
  }
}
