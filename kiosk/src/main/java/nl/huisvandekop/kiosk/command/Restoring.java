package nl.huisvandekop.kiosk.command;

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
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.kiosk.uptime.HeldStretches;

/** Puts a copy in the store's place. The copy is proved first; what stood there is kept. */
final class Restoring {
  private static final String[] LOGS = {"-wal", "-shm"};

  private final Path store;

  Restoring(Path store) {
    this.store = store;
  }

  /**
   * Restores.
   *
   * @return where the store that was there is kept; empty if there was none
   * @throws RuntimeException with a sentence, when the copy can't be used; nothing has changed then
   */
  Optional<Path> from(Path copy) {
    Path incoming = beside(".restoring");
    try {
      delete(incoming);
      if (!Files.isRegularFile(copy)) {
        throw new StoreException("There is no file " + copy, null);
      }
      Path log = copy.resolveSibling(copy.getFileName() + LOGS[0]);
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new StoreException(
            copy + " is a store in use, no copy that backup made; its log lies beside it", null);
      }
      Files.copy(copy, incoming, StandardCopyOption.COPY_ATTRIBUTES);
      prepare(incoming);
      // By this name the next start takes it, should the plug be pulled between the two moves.
      Path next = beside(".next");
      move(incoming, next);
      Optional<Path> kept = Files.exists(store) ? Optional.of(setAside()) : Optional.empty();
      move(next, store);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(copy + " can't be restored: " + e.getMessage(), e);
    } finally {
      deleteQuietly(incoming);
    }
  }

  /** What was counted since the copy was made is missing from it: the hours held end there. */
  private static void prepare(Path incoming) {
    try (KioskStore restored = KioskStore.open(incoming)) {
      if (!restored.isWhole()) {
        throw new StoreException("SQLite's check finds the copy damaged. Nothing changed.", null);
      }
      restored.write(
          connection -> {
            Sql.update(connection, "DELETE FROM recent_check_in");
            HeldStretches.breakOff(connection);
            return null;
          });
      restored.truncateLog();
    }
  }

  private Path setAside() throws IOException {
    try (KioskStore old = KioskStore.open(store)) {
      // No id of a check-in may grow old in a file that is only kept.
      old.write(connection -> Sql.update(connection, "DELETE FROM recent_check_in"));
      old.truncateLog();
    } catch (RuntimeException damaged) {
      // Then that is why it is replaced; it is kept as it is, with its log.
    }
    LocalDate today = LocalDate.now(KioskClock.ZONE);
    Path aside = store.resolveSibling("kiosk-before-restore-" + today + ".db");
    for (int more = 2; Files.exists(aside); more++) {
      aside = store.resolveSibling("kiosk-before-restore-" + today + "-" + more + ".db");
    }
    for (String log : LOGS) {
      Path from = beside(log);
      if (Files.exists(from)) {
        Files.move(from, aside.resolveSibling(aside.getFileName() + log));
      }
    }
    move(store, aside);
    return aside;
  }

  private Path beside(String end) {
    return store.resolveSibling(store.getFileName() + end);
  }

  /** The file and its name are on the disk when this returns. */
  private static void move(Path from, Path to) throws IOException {
    try (FileChannel content = FileChannel.open(from, StandardOpenOption.WRITE)) {
      content.force(true);
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    for (String log : LOGS) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + log));
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      delete(file);
    } catch (IOException stays) {
      // The next restore begins by deleting it.
    }
  }
}
