package nl.huisvandekop.protocol;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a kiosk reads from the region. Texts for residents are in Dutch, with the other languages
 * beside them.
 *
 * @param site the place that it stands in
 * @param area the woonkern or wijk; null while the site has none
 * @param themes in the order in which they are offered
 * @param helpline the number that volunteers ring when something is wrong; null if none is set
 * @param contacts people whom a resident can reach, the nearest first
 * @param wegwijzer the entries of De Wegwijzer for this area
 * @param templates from which volunteers make an activity
 * @param slides what the screen shows at rest beside today's activities
 * @param volunteerPin the PIN that staff gave in place of a forgotten one; null if they never did
 * @param norm how the site stands against the normenkader; null while it was not judged
 */
public record Reference(
    Site site,
    Area area,
    List<Theme> themes,
    String helpline,
    List<Contact> contacts,
    List<WegwijzerEntry> wegwijzer,
    List<ActivityTemplate> templates,
    List<Slide> slides,
    VolunteerPin volunteerPin,
    NormCard norm) {
  public Reference {
    requireNonNull(site, "site");
    themes = List.copyOf(themes);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    wegwijzer = wegwijzer == null ? List.of() : List.copyOf(wegwijzer);
    templates = templates == null ? List.of() : List.copyOf(templates);
    slides = slides == null ? List.of() : List.copyOf(slides);
  }

  /**
   * How the site stands against the normenkader. Texts are plain Dutch.
   *
   * @param version by which it was judged
   * @param stage of that version, such as {@code concept}
   * @param meets null while neither can be said
   * @param through the last day that was looked at
   * @param criteria in the order of the version
   */
  public record NormCard(
      String version,
      String stage,
      Boolean meets,
      LocalDate through,
      List<NormCriterion> criteria) {
    public NormCard {
      requireNonNull(version, "version");
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }
  }

  /**
   * A criterion of the card.
   *
   * @param id stable, such as {@code OPEN-UREN}
   * @param required whether it must be met
   * @param result {@code met}, {@code not-met}, {@code unknown} or {@code not-applicable-yet}
   * @param measured what was measured or judged; null where nothing was
   * @param threshold what is asked; null while there is no threshold
   * @param evidence what the result rests on, or what is missing
   * @param tip what the place can do about it
   */
  public record NormCriterion(
      String id,
      String title,
      boolean required,
      String result,
      String measured,
      String threshold,
      String evidence,
      String tip) {
    public NormCriterion {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(result, "result");
    }
  }

  /** The site's id and the name that people call it by. */
  public record Site(String id, String name) {}

  /** The area's code, its name, and its gemeente's name. */
  public record Area(String code, String name, String gemeente) {}

  /**
   * A theme of activities and of De Wegwijzer.
   *
   * @param icon the name of an icon of the house
   * @param names the name in other languages
   */
  public record Theme(String code, String name, String icon, Translations names) {
    public Theme {
      names = names == null ? Translations.NONE : names;
    }
  }

  /**
   * A desk where people answer; never a person.
   *
   * @param name such as {@code Wijkteam Den Helder}
   * @param phone as it is written, null if none is known
   * @param when in words, when they answer; null if not known
   * @param whens the same in other languages
   */
  public record Contact(String name, String phone, String when, Translations whens) {
    public Contact {
      requireNonNull(name, "name");
      whens = whens == null ? Translations.NONE : whens;
    }
  }

  /**
   * Where to go with something.
   *
   * @param id stable, such as {@code voedselbank}
   * @param themes codes of the themes under which it stands, at least one
   * @param name what it is called
   * @param what what one finds there, a sentence or two in plain Dutch
   * @param whats the same in other languages
   * @param phone as it is written, null if none is known
   * @param address street and place, null if there is nothing to visit
   * @param url the page to carry home, for the QR code; null if none
   * @param shortUrl what a person types, without the scheme; null if none
   */
  public record WegwijzerEntry(
      String id,
      List<String> themes,
      String name,
      String what,
      Translations whats,
      String phone,
      String address,
      String url,
      String shortUrl) {
    public WegwijzerEntry {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(what, "what");
      themes = List.copyOf(themes);
      whats = whats == null ? Translations.NONE : whats;
    }
  }

  /**
   * What a new activity begins with.
   *
   * @param code stable, such as {@code koffie-inloop}
   * @param title what it is called
   * @param theme the theme's code, null for none
   * @param audience whom it is for, in words; null is everyone
   * @param icon the name of an icon of the house
   * @param start when such a thing usually begins, local
   * @param minutes how long it usually lasts
   * @param recurrence an RFC 5545 rule without its day, such as {@code FREQ=WEEKLY}; null for once
   */
  public record ActivityTemplate(
      String code,
      String title,
      String theme,
      String audience,
      String icon,
      LocalTime start,
      int minutes,
      String recurrence,
      boolean withoutSignUp,
      boolean byPartner,
      boolean groupOffer,
      boolean sensitive) {
    public ActivityTemplate {
      requireNonNull(code, "code");
      requireNonNull(title, "title");
      requireNonNull(icon, "icon");
      requireNonNull(start, "start");
    }
  }

  /**
   * A few words of a campaign of the region.
   *
   * @param title in Dutch
   * @param text in Dutch
   * @param url for the QR code, null if none
   * @param until last local date on which it is shown, null for no end
   */
  public record Slide(String title, String text, String url, LocalDate until) {
    public Slide {
      requireNonNull(title, "title");
    }
  }

  /**
   * A PIN from the staff's page.
   *
   * @param serial another for each reset; a kiosk takes each over once
   * @param hash bcrypt of the PIN
   */
  public record VolunteerPin(String serial, String hash) {
    public VolunteerPin {
      requireNonNull(serial, "serial");
      requireNonNull(hash, "hash");
    }

    /** Without the hash, so that it is in no log. */
    @Override
    public String toString() {
      return "VolunteerPin[serial=" + serial + "]";
    }
  }
}
