package nl.huisvandekop.server.visits;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.server.disclosure.Cell;
import nl.huisvandekop.server.disclosure.Level;
import nl.huisvandekop.server.disclosure.Released;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;

/**
 * Check-ins per site and period as they are public: released weeks, and sums of those. All that is
 * answered follows from what was released, so that no two questions tell more than that. Days and
 * hours are never told, nor a week or month that the range cuts. Thread-safe.
 */
public final class PublicVisits {
  private static final int MOST_ROWS = 100_000;

  private final ServerStore store;
  private final Releases releases;
  private final Clock clock;

  public PublicVisits(ServerStore store, Releases releases, Clock clock) {
    this.store = requireNonNull(store);
    this.releases = requireNonNull(releases);
    this.clock = requireNonNull(clock);
  }

  /**
   * The rows of all active sites, or of the one that was asked for.
   *
   * @throws Problem 401 {@code login-needed} for hours, 404 {@code site-unknown}, 422 {@code
   *     period-too-long}
   */
  public PublicReport report(VisitQuery query) {
    if (query.per() == Per.HOUR) {
      throw new Problem(
          401,
          "login-needed",
          "Log in for hours, or send an API token; without, there are weeks and months.",
          Map.of("WWW-Authenticate", "Bearer"));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
    List<Span> spans = Span.of(query, today);
    Known known = known(query, spans);
    if ((long) known.sites().size() * spans.size() > MOST_ROWS) {
      throw new Problem(
          422, "period-too-long", "Ask for a shorter period, or for one site at a time.");
    }
    List<PublicRow> rows = new ArrayList<>();
    for (String site : known.sites()) {
      for (Span span : spans) {
        row(known, site, span, query.per()).ifPresent(rows::add);
      }
    }
    return new PublicReport(rows);
  }

  /**
   * When a site had kiosks.
   *
   * @param until exclusive
   */
  private record Stay(long from, long until) {
    boolean meets(Span span) {
      return from < Hours.firstOf(span.last().plusDays(1)) && until > Hours.firstOf(span.first());
    }
  }

  private record Known(
      Set<LocalDate> weeks,
      Map<String, Map<LocalDate, Released>> figures,
      Map<String, Stay> stays) {
    Set<String> sites() {
      Set<String> sites = new TreeSet<>(figures.keySet());
      sites.addAll(stays.keySet());
      return sites;
    }

    Optional<Released> figure(String site, LocalDate monday) {
      return Optional.ofNullable(figures.getOrDefault(site, Map.of()).get(monday));
    }

    /** Whether there would be a figure, were it released. */
    boolean wasThere(String site, Span span) {
      return stays.containsKey(site) && stays.get(site).meets(span);
    }
  }

  private Known known(VisitQuery query, List<Span> spans) {
    Map<String, Stay> stays = stays(query.siteId());
    Map<String, Map<LocalDate, Released>> figures = new HashMap<>();
    if (query.per() != Per.DAY && !spans.isEmpty()) {
      // A month's first week may begin in the month before.
      LocalDate from = spans.get(0).mondays().get(0);
      LocalDate through = spans.get(spans.size() - 1).last();
      query
          .siteId()
          .map(site -> releases.of(new Cell(Level.SITE, site), from, through))
          .orElseGet(() -> releases.of(Level.SITE, from, through))
          .forEach(
              one ->
                  figures
                      .computeIfAbsent(one.of().code(), site -> new HashMap<>())
                      .put(one.week(), one));
    }
    if (query.siteId().isPresent() && stays.isEmpty() && figures.isEmpty()) {
      throw new Problem(404, "site-unknown", "There is no such site, or nothing of it is public.");
    }
    return new Known(new HashSet<>(releases.weeks()), figures, stays);
  }

  private Map<String, Stay> stays(Optional<String> site) {
    return store.read(
        handle -> {
          Map<String, Stay> stays = new HashMap<>();
          handle
              .createQuery(
                  "SELECT k.site_id, MIN(k.from_hour), MAX(COALESCE(k.ended_hour, :never))"
                      + " FROM kiosk k JOIN site s ON s.id = k.site_id"
                      + " WHERE s.status = 'active' AND (:all = 1 OR s.id = :site)"
                      + " GROUP BY k.site_id")
              .bind("never", Hours.LATEST)
              .bind("all", site.isEmpty() ? 1 : 0)
              .bind("site", site.orElse(""))
              .map(
                  (row, context) ->
                      Map.entry(row.getString(1), new Stay(row.getLong(2), row.getLong(3))))
              .forEach(entry -> stays.put(entry.getKey(), entry.getValue()));
          return stays;
        });
  }

  private static Optional<PublicRow> row(Known known, String site, Span span, Per per) {
    List<LocalDate> mondays = per == Per.DAY ? List.of() : span.mondays();
    List<PublicRow> weeks =
        mondays.stream()
            .flatMap(monday -> known.figure(site, monday).stream())
            .map(week -> PublicRow.of(week, span.name()))
            .toList();
    boolean released = per != Per.DAY && known.weeks().containsAll(mondays);
    if (released && span.whole()) {
      return weeks.stream().reduce(PublicRow::plus);
    }
    boolean wasThere = !weeks.isEmpty() || (!released && known.wasThere(site, span));
    return wasThere ? Optional.of(PublicRow.withheld(site, span.name())) : Optional.empty();
  }
}
