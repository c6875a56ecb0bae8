package nl.huisvandekop.kiosk.calendar;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.Arrivals;
import nl.huisvandekop.kiosk.activity.Arrivals.Arrival;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;

/**
 * Takes calendars in: first shown, then, when a volunteer says so, put into the agenda. An event
 * goes by its UID, so that a repeat changes what came before. One import waits at a time.
 * Thread-safe.
 */
public final class CalendarImport {
  private static final int ID_BYTES = 16;
  private static final Pattern OWN_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|ics-[0-9a-f]{32}");

  private final Arrivals arrivals;
  private final Sticks sticks;
  private final CalendarAddress addresses;
  private final KioskClock clock;
  private Waiting waiting;

  public CalendarImport(
      Arrivals arrivals, Sticks sticks, CalendarAddress addresses, KioskClock clock) {
    this.arrivals = requireNonNull(arrivals);
    this.sticks = requireNonNull(sticks);
    this.addresses = requireNonNull(addresses);
    this.clock = requireNonNull(clock);
  }

  /**
   * The place that takes in: what it exported itself is recognised, and its own name is no room.
   */
  public record Own(String siteId, String siteName) {}

  /** What an import makes of an activity. */
  public enum What {
    NEW,
    CHANGED,
    UNCHANGED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An activity that would come along. */
  public record Item(
      What what,
      String id,
      String title,
      LocalDateTime start,
      LocalDateTime end,
      String recurrence,
      String room,
      List<Note> notes) {}

  /**
   * What an import would do.
   *
   * @param id to confirm it by
   * @param name what the calendar calls itself, null if it does not
   * @param left what does not come along, and why
   * @param people how many names of people were dropped
   * @param past how many events are over
   */
  public record Preview(
      String id, String name, List<Item> activities, List<Left> left, int people, int past) {}

  /** How many activities an import made and changed. */
  public record Done(int added, int changed) {}

  private record Waiting(String id, Own own, CalendarContent content) {}

  /** From a file on a stick. */
  public Preview fromStick(String stick, String file, Own own) {
    return preview(sticks.read(stick, file), own);
  }

  /** From an address on the web. */
  public Preview fromAddress(String address, Own own) {
    return preview(addresses.fetch(address), own);
  }

  /**
   * Does what was shown.
   *
   * @param leaveOut ids of activities that are not wanted after all
   * @throws Problem 410 {@code import-gone} when another was begun since, or the program restarted
   */
  public synchronized Done confirm(String id, Set<String> leaveOut) {
    if (waiting == null || !waiting.id().equals(id)) {
      throw new Problem(410, "import-gone", "Dit is te lang geleden. Kies de agenda opnieuw.");
    }
    List<Arrival> wanted = new ArrayList<>();
    int added = 0;
    for (Incoming event : waiting.content().events()) {
      Optional<Planned> planned = plan(event, waiting.own(), new ArrayList<>());
      if (planned.isPresent()
          && planned.get().what() != What.UNCHANGED
          && !leaveOut.contains(planned.get().id())) {
        wanted.add(new Arrival(planned.get().id(), planned.get().body()));
        added += planned.get().what() == What.NEW ? 1 : 0;
      }
    }
    arrivals.takeIn(wanted);
    waiting = null;
    return new Done(added, wanted.size() - added);
  }

  private synchronized Preview preview(byte[] file, Own own) {
    boolean trusted = clock.trust().isTrusted();
    LocalDate today = trusted ? LocalDate.ofInstant(clock.now(), KioskClock.ZONE) : null;
    CalendarContent content = CalendarReader.read(Unpacked.calendars(file), today);
    List<Left> left = new ArrayList<>(content.left());
    List<Item> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Incoming event : content.events()) {
      plan(event, own, left)
          .filter(planned -> seen.add(planned.id()))
          .ifPresent(planned -> items.add(planned.item(event.notes())));
    }
    waiting = new Waiting(UUID.randomUUID().toString(), own, content);
    return new Preview(waiting.id(), content.name(), items, left, content.people(), content.past());
  }

  private record Planned(What what, String id, ActivityBody body) {
    private Item item(List<Note> notes) {
      return new Item(
          what, id, body.title(), body.start(), body.end(), body.recurrence(), body.room(), notes);
    }
  }

  /** What becomes of an event here; empty when it can't come along, which is added to the left. */
  private Optional<Planned> plan(Incoming event, Own own, List<Left> left) {
    String id = id(event.uid(), own);
    try {
      Optional<ActivityBody> before = arrivals.find(id);
      if (event.off() && before.isEmpty()) {
        throw new Problem(422, "event-cancelled", "Dit gaat niet door.");
      }
      ActivityBody body = Arrivals.fitting(body(event, before.orElse(null), own));
      What what =
          before.isEmpty() ? What.NEW : before.get().equals(body) ? What.UNCHANGED : What.CHANGED;
      return Optional.of(new Planned(what, id, body));
    } catch (Problem cannot) {
      left.add(new Left(null, event.title(), cannot.code(), cannot.getMessage()));
      return Optional.empty();
    }
  }

  /** What calendars know nothing of stays as a volunteer set it. */
  private static ActivityBody body(Incoming event, ActivityBody before, Own own) {
    boolean known = before != null;
    return new ActivityBody(
        event.title(),
        known ? before.theme() : null,
        known ? before.audience() : null,
        event.start(),
        event.end(),
        event.recurrence(),
        room(event.location(), own),
        known ? before.organiser() : null,
        known ? before.price() : null,
        known && before.withoutSignUp(),
        known && before.byPartner(),
        known && before.groupOffer(),
        known && before.sensitive(),
        known ? before.places() : null,
        event.off() ? List.of(event.start().toLocalDate()) : event.cancelled(),
        event.moved().stream()
            .map(move -> new Moved(move.date(), move.start(), move.end(), room(move.room(), own)))
            .toList());
  }

  private static String room(String location, Own own) {
    if (location == null || location.equals(own.siteName())) {
      return null;
    }
    String start = own.siteName() + ", ";
    return location.startsWith(start) ? location.substring(start.length()) : location;
  }

  private static String id(String uid, Own own) {
    String end = "@" + own.siteId();
    if (uid.endsWith(end)) {
      String id = uid.substring(0, uid.length() - end.length());
      if (OWN_ID.matcher(id).matches()) {
        return id;
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
      return "ics-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
