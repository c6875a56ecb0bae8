package nl.huisvandekop.kiosk.screen;

import java.time.LocalDateTime;
import java.util.List;
import nl.huisvandekop.protocol.Reference.Contact;

/**
 * What any page may say of the place that it stands in.
 *
 * @param now local time, null while the clock is not trusted
 * @param contacts whom a resident can reach, the nearest first; empty while none is known
 * @param practising whether check-ins count nothing now, which every page says
 */
public record House(LocalDateTime now, List<Contact> contacts, boolean practising) {
  /** Of which nothing is known. */
  public static final House UNKNOWN = new House(null, List.of(), false);

  public House {
    contacts = List.copyOf(contacts);
  }
}
