package nl.huisvandekop.kiosk.screen;

import nl.huisvandekop.protocol.Reference.Contact;

/**
 * Whom one can reach, worded.
 *
 * @param phone null if none is known
 * @param when in words when they answer, null if not known
 * @param whenLang the language of {@code when}
 */
public record Desk(String name, String phone, String when, String whenLang) {
  static Desk of(Contact contact, String lang) {
    return contact
        .whens()
        .find(lang)
        .map(when -> new Desk(contact.name(), contact.phone(), when, lang))
        .orElseGet(
            () -> new Desk(contact.name(), contact.phone(), contact.when(), Language.NL.code()));
  }
}
