package nl.huisvandekop.server.normenkader;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of the normenkader, and which one is in force. Thread-safe. */
public final class Norms {
  private static final Logger LOG = LoggerFactory.getLogger(Norms.class);

  private final ServerStore store;
  private final Clock clock;

  public Norms(ServerStore store, Clock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /**
   * Stores the region pack's version as a concept, once; what staff made of it since is never
   * touched.
   */
  public void bringIn(Norm norm) {
    store.write(
        handle -> {
          if (NormTable.insert(handle, norm, true, today()) == 1) {
            Outdated.markAll(handle, Figures.NORM);
          } else if (find(handle, norm.version())
              .map(known -> differs(known, norm))
              .orElse(false)) {
            LOG.warn(
                "Normenkader {} of the region pack is not the one that is stored under that name;"
                    + " the stored one stays",
                norm.version());
          }
          return null;
        });
  }

  private static boolean differs(NormVersion known, Norm norm) {
    return known.fromPack() && known.edit() == 1 && !known.norm().equals(norm);
  }

  /** All versions, by their numbers. */
  public List<NormVersion> list() {
    return store.read(NormTable::list);
  }

  /** The same within a transaction that is already open. */
  public static List<NormVersion> list(Handle handle) {
    return NormTable.list(handle);
  }

  /** The version; empty when there is none of this name. */
  public static Optional<NormVersion> find(Handle handle, String version) {
    return NormTable.list(handle).stream().filter(one -> one.version().equals(version)).findFirst();
  }

  /** The version by which sites are judged today; empty before the region pack came in. */
  public Optional<NormVersion> inForce() {
    return store.read(this::inForce);
  }

  /** The same within a transaction that is already open; empty before the region pack came in. */
  public Optional<NormVersion> inForce(Handle handle) {
    return inForce(NormTable.list(handle), today());
  }

  /**
   * Of the frozen ones that have begun, the one that began last. Until there is one: the version
   * that is tried out or decided upon (or is frozen and begins later), so that a pilot is judged by
   * what it is a pilot of; else the region pack's newest concept. What staff are still writing is
   * never in force.
   */
  static Optional<NormVersion> inForce(List<NormVersion> versions, LocalDate today) {
    Comparator<NormVersion> begun = Comparator.comparing(NormVersion::validFrom);
    Optional<NormVersion> frozen =
        versions.stream()
            .filter(one -> one.stage() == Stage.BEVROREN && !one.validFrom().isAfter(today))
            .max(begun);
    return frozen
        .or(() -> versions.stream().filter(one -> one.stage().underWay()).findFirst())
        .or(() -> versions.stream().filter(one -> one.stage() == Stage.BEVROREN).min(begun))
        .or(
            () ->
                versions.stream()
                    .filter(one -> one.fromPack() && one.stage() == Stage.CONCEPT)
                    .max(new VersionOrder()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.ZONE);
  }
}
