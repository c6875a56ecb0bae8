package nl.huisvandekop.kiosk.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.activity.ActivityOccurrence;
import nl.huisvandekop.kiosk.checkin.Practice;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.hardware.Devices;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.place.Place;
import nl.huisvandekop.kiosk.screen.Happening;
import nl.huisvandekop.kiosk.screen.HomeView;
import nl.huisvandekop.kiosk.screen.House;
import nl.huisvandekop.kiosk.screen.Language;
import nl.huisvandekop.kiosk.screen.OpeningHoursView;
import nl.huisvandekop.kiosk.screen.StateView;
import nl.huisvandekop.kiosk.status.KioskHealth;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.sync.DocumentConflicts;
import nl.huisvandekop.kiosk.sync.RejectedRows;
import nl.huisvandekop.kiosk.sync.RejectedRows.RejectedRow;
import nl.huisvandekop.kiosk.sync.SyncState;
import nl.huisvandekop.kiosk.sync.UnsentDocuments;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.protocol.Reference;

/** Gathers from the features what a page shows. Thread-safe. */
public final class PageViews {
  private static final Set<String> NO_PROBLEM = Set.of("ok", "not-tried-yet", "not-enrolled");
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'uur'", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final Sources from;

  /**
   * Where a page's content comes from.
   *
   * @param syncServer SYNC_SERVER, null for the enrolled one
   * @param syncOpenHour SYNC_OPEN_HOUR
   */
  public record Sources(
      KioskStore store,
      KioskClock clock,
      Place place,
      Activities activities,
      OpeningHours hours,
      KioskHealth health,
      SyncState sync,
      DocumentConflicts conflicts,
      UnsentDocuments unsent,
      Devices devices,
      URI syncServer,
      boolean syncOpenHour) {}

  public PageViews(Sources from) {
    this.from = requireNonNull(from);
  }

  /** What any page says of the place; also one that says that the store does not work. */
  public static House house(Place place, KioskClock clock, Practice practice) {
    LocalDateTime now = clock.trust().isTrusted() ? local(clock.now()) : null;
    boolean practising = practice.isOn();
    try {
      return new House(now, place.find().map(Place.Named::contacts).orElse(List.of()), practising);
    } catch (StoreException unreadable) {
      return new House(now, List.of(), practising);
    }
  }

  HomeView home() {
    LocalDateTime now = now();
    Optional<Place.Named> place = from.place().find();
    List<Happening> today = now == null ? List.of() : today(now.toLocalDate(), place);
    return new HomeView(
        place.map(Place.Named::siteName).orElse(null),
        place.map(Place.Named::areaName).orElse(null),
        now,
        today,
        now == null
            ? null
            : from.hours()
                .closing(now.toLocalDate())
                .map(closing -> new HomeView.Closed(closing.from()))
                .orElse(null));
  }

  OpeningHoursView openingHours() {
    Optional<OpeningHoursBody> current = from.hours().current();
    return new OpeningHoursView(
        current.map(OpeningHoursBody::week).orElse(java.util.Map.of()),
        current.isPresent(),
        helpline());
  }

  StateView state() {
    Optional<Place.Named> place = from.place().find();
    SyncState.Snapshot sync = from.sync().snapshot();
    boolean fine = NO_PROBLEM.contains(sync.code());
    return new StateView(
        place.map(Place.Named::siteName).orElse(null),
        server(place),
        now(),
        from.health().status(),
        sync.lastSyncHour() == null ? null : local(sync.lastSyncHour()),
        fine ? null : sync.code(),
        fine ? null : sync.sentence(),
        from.syncOpenHour(),
        sync.waiting(),
        sync.undated(),
        refused(),
        conflicts(),
        UnsentViews.of(from.unsent().list(), from.activities()),
        helpline(),
        parts(),
        spoken());
  }

  private Set<Language> spoken() {
    Set<String> codes = from.health().spoken();
    return codes == null
        ? null
        : codes.stream()
            .flatMap(code -> Language.find(code).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private List<StateView.Part> parts() {
    return from.devices().parts().stream()
        .map(part -> new StateView.Part(part.kind().toString(), part.finding().toString()))
        .toList();
  }

  /** How this house stands against the normenkader, null when the region sent nothing. */
  Reference.NormCard norm() {
    return from.place().find().map(Place.Named::reference).map(Reference::norm).orElse(null);
  }

  /** The number to ring, null when none is known. */
  String helpline() {
    return from.place().find().map(Place.Named::reference).map(Reference::helpline).orElse(null);
  }

  private String server(Optional<Place.Named> place) {
    return from.syncServer() != null
        ? from.syncServer().toString()
        : place.map(Place.Named::server).orElse(null);
  }

  private List<Happening> today(LocalDate date, Optional<Place.Named> place) {
    return from.activities().list(date, date).stream().map(one -> happening(one, place)).toList();
  }

  private static Happening happening(ActivityOccurrence one, Optional<Place.Named> place) {
    return new Happening(
        one.id(),
        one.title(),
        place.map(named -> named.themeIcon(one.theme())).orElse(null),
        one.start().toLocalDateTime(),
        one.end().toLocalDateTime(),
        one.room(),
        one.price(),
        one.sensitive(),
        one.date(),
        one.cancelled());
  }

  private List<StateView.Refused> refused() {
    return from.store().read(RejectedRows::list).stream()
        .filter(row -> row.kind() != RejectedRows.Kind.DOCUMENT)
        .map(PageViews::refused)
        .toList();
  }

  private static StateView.Refused refused(RejectedRow row) {
    String list =
        switch (row.kind()) {
          case HOUR_COUNT, DAY_COUNT -> "cells";
          case HOUR_REPORT -> "hours";
          case DOCUMENT -> "documents";
        };
    String period =
        switch (row.kind()) {
          case HOUR_COUNT, HOUR_REPORT -> HOUR.format(local(Instant.parse(row.period())));
          case DAY_COUNT -> DAY.format(LocalDate.parse(row.period()));
          case DOCUMENT -> row.period();
        };
    return new StateView.Refused(list, period, row.code(), row.detail(), row.retry());
  }

  private List<StateView.Conflict> conflicts() {
    return from.conflicts().list().stream()
        .map(
            one ->
                new StateView.Conflict(
                    one.mine().id(), one.mine().kind(), one.mine().body(), one.theirs().body()))
        .toList();
  }

  private LocalDateTime now() {
    return from.clock().trust().isTrusted() ? local(from.clock().now()) : null;
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, KioskClock.ZONE);
  }
}
