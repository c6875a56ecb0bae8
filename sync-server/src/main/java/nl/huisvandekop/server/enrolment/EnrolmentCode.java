package nl.huisvandekop.server.enrolment;

import nl.huisvandekop.chassis.code.CodeForm;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.secret.Secrets;

/**
 * A one-time code, as an installer types it on a touch screen: eleven random characters (55 bits)
 * and one that checks them. It works once, for a week, and guessing is bounded, so this is enough.
 */
final class EnrolmentCode {
  private final String characters;

  private EnrolmentCode(String characters) {
    this.characters = characters;
  }

  static EnrolmentCode random() {
    return new EnrolmentCode(
        CodeForm.complete(Secrets.text(CodeForm.ALPHABET, CodeForm.FREE_CHARACTERS)));
  }

  /**
   * As a person typed it.
   *
   * @throws Problem 422 {@code code-mistyped} when no code looks like this
   */
  static EnrolmentCode parse(String typed) {
    return CodeForm.read(typed)
        .map(EnrolmentCode::new)
        .orElseThrow(
            () ->
                new Problem(
                    422,
                    "code-mistyped",
                    "No code looks like this: it has three groups of four letters and digits."
                        + " Compare it with what you were given."));
  }

  /** Under what it is stored. */
  String hash() {
    return Secrets.hash(characters);
  }

  /** In groups, for a person. */
  String shown() {
    return CodeForm.shown(characters);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "EnrolmentCode";
  }
}
