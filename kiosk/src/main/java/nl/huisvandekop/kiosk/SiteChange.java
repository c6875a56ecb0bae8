package nl.huisvandekop.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enrolment for another site is taken on before the store is opened: the store with the old site's
 * rows is set aside, since a row belongs to the site where it was counted, and a new one begins.
 * The order makes a crash at any point harmless: the next start goes on where this one ended.
 */
final class SiteChange {
  private static final Logger LOG = LoggerFactory.getLogger(SiteChange.class);

  private final Path file;
  private final Path fresh;
  private final KioskClock clock;

  private record Change(String oldSite, Identity next) {}

  SiteChange(Path file, KioskClock clock) {
    this.file = file;
    this.fresh = file.resolveSibling(file.getFileName() + ".next");
    this.clock = clock;
  }

  /** Takes on the next identity, if there is one. */
  void perform() {
    try {
      if (!Files.exists(file)) {
        // A new kiosk, or one that crashed between the two moves below, or of a restore.
        if (Files.exists(fresh)) {
          move(fresh, file);
        }
        return;
      }
      Optional<Change> change = find();
      deleteWithLogs(fresh);
      if (change.isPresent()) {
        prepare(change.get().next());
        Path aside = aside(change.get().oldSite());
        move(file, aside);
        move(fresh, file);
        forgetNext(aside);
        LOG.info("Another site: the store so far is set aside as {}", aside.getFileName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The store can't be set aside: " + e.getMessage(), e);
    }
  }

  /** Without the ids of recent check-ins, which must not grow old in a file set aside. */
  private Optional<Change> find() {
    try (KioskStore store = KioskStore.open(file)) {
      Optional<Identity> next = store.read(Identities::next);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      String oldSite =
          store.write(
              connection -> {
                Sql.update(connection, "DELETE FROM recent_check_in");
                return Identities.find(connection).map(Identity::siteId).orElse("unknown");
              });
      store.truncateLog();
      return Optional.of(new Change(oldSite, next.get()));
    }
  }

  /** The PIN goes along: whoever moves a kiosk knows it, and without one nobody gets in. */
  private void prepare(Identity next) {
    try (KioskStore before = KioskStore.open(file);
        KioskStore store = KioskStore.open(fresh)) {
      Pin.carry(before, store);
      store.write(
          connection -> {
            Identities.put(connection, next);
            return null;
          });
      store.truncateLog();
    }
  }

  private static void forgetNext(Path aside) {
    try (KioskStore store = KioskStore.open(aside)) {
      store.write(connection -> Sql.update(connection, "DELETE FROM next_identity"));
      store.truncateLog();
    }
  }

  private Path aside(String oldSite) {
    String name = "kiosk-" + oldSite.replaceAll("[^A-Za-z0-9-]", "_");
    LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    Path aside = file.resolveSibling(name + "-" + today + ".db");
    for (int more = 2; Files.exists(aside); more++) {
      aside = file.resolveSibling(name + "-" + today + "-" + more + ".db");
    }
    return aside;
  }

  /** The name is on the disk when this returns. */
  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static void deleteWithLogs(Path store) throws IOException {
    for (String end : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(store.resolveSibling(store.getFileName() + end));
    }
  }
}
