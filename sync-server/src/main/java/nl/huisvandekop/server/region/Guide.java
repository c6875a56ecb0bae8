package nl.huisvandekop.server.region;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Translations;

/**
 * What residents and volunteers read: De Wegwijzer, who can be reached, what an activity begins
 * with, campaigns. The records are those of the wire, since they go to the kiosks as they stand.
 *
 * @param themeNames the names of themes in other languages, by code
 * @param signposts of De Wegwijzer, in the order in which they are shown
 * @param contacts whom a resident can reach
 * @param templates from which volunteers make an activity
 * @param slides shown at rest
 */
public record Guide(
    Map<String, Translations> themeNames,
    List<Signpost> signposts,
    List<Local<Reference.Contact>> contacts,
    List<Reference.ActivityTemplate> templates,
    List<Local<Reference.Slide>> slides) {
  public Guide {
    themeNames = Map.copyOf(themeNames);
    signposts = List.copyOf(signposts);
    contacts = List.copyOf(contacts);
    templates = List.copyOf(templates);
    slides = List.copyOf(slides);
  }

  /**
   * Something that holds for a part of the region.
   *
   * @param where code of an area or a gemeente; null for the whole region
   */
  public record Local<T>(String where, T value) {
    public Local {
      requireNonNull(value, "value");
    }
  }

  /**
   * An entry of De Wegwijzer, and how else it is reached from some areas and gemeenten.
   *
   * @param entry as it holds for the whole region
   * @param onlyWhereListed whether it is shown nowhere but where {@code places} says
   * @param places by the code of an area or a gemeente
   */
  public record Signpost(
      Reference.WegwijzerEntry entry, boolean onlyWhereListed, Map<String, Reach> places) {
    public Signpost {
      requireNonNull(entry, "entry");
      places = Map.copyOf(places);
    }
  }

  /** How an entry is reached from one area or gemeente; what is null is as everywhere. */
  public record Reach(String name, String phone, String address, String url, String shortUrl) {}

  /** The entries for an area; for null those of the whole region. */
  public List<Reference.WegwijzerEntry> wegwijzerOf(Area area, Gemeente gemeente) {
    return signposts.stream()
        .flatMap(signpost -> seenFrom(signpost, area).stream())
        .map(entry -> new LinkTemplate(area, gemeente).fill(entry))
        .toList();
  }

  /** Those of the area first, then those of its gemeente, then those of the region. */
  public List<Reference.Contact> contactsOf(Area area) {
    return from(contacts, area)
        .sorted(Comparator.comparing(Local::where, nearestFirst(area)))
        .map(Local::value)
        .toList();
  }

  /** In the order of the pack. */
  public List<Reference.Slide> slidesOf(Area area) {
    return from(slides, area).map(Local::value).toList();
  }

  private static <T> Stream<Local<T>> from(List<Local<T>> all, Area area) {
    Predicate<String> holds = where -> where == null || codesOf(area).contains(where);
    return all.stream().filter(local -> holds.test(local.where()));
  }

  private static Comparator<String> nearestFirst(Area area) {
    List<String> codes = codesOf(area);
    return Comparator.comparingInt(where -> where == null ? codes.size() : codes.indexOf(where));
  }

  /** Of the area and of its gemeente, the nearest first. */
  private static List<String> codesOf(Area area) {
    return area == null ? List.of() : List.of(area.code(), area.gemeente());
  }

  private static Optional<Reference.WegwijzerEntry> seenFrom(Signpost signpost, Area area) {
    Optional<Reach> reach =
        codesOf(area).stream().map(signpost.places()::get).filter(Objects::nonNull).findFirst();
    if (reach.isEmpty()) {
      return signpost.onlyWhereListed() ? Optional.empty() : Optional.of(signpost.entry());
    }
    return reach.map(nearer -> reached(signpost.entry(), nearer));
  }

  private static Reference.WegwijzerEntry reached(Reference.WegwijzerEntry entry, Reach reach) {
    boolean otherPage = reach.url() != null;
    return new Reference.WegwijzerEntry(
        entry.id(),
        entry.themes(),
        nearer(reach.name(), entry.name()),
        entry.what(),
        entry.whats(),
        nearer(reach.phone(), entry.phone()),
        nearer(reach.address(), entry.address()),
        nearer(reach.url(), entry.url()),
        otherPage ? reach.shortUrl() : nearer(reach.shortUrl(), entry.shortUrl()));
  }

  private static String nearer(String here, String everywhere) {
    return here == null ? everywhere : here;
  }
}
