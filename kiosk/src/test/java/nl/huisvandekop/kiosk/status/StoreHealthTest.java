package nl.huisvandekop.kiosk.status;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import nl.huisvandekop.chassis.store.SqliteFile;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreHealthTest {
  @TempDir Path folder;

  @Test
  void aDiskWithRoomForOneChangedPageOnlyIsNotReady() {
    Path file = folder.resolve("kiosk.db");
    KioskStore.migrate(file);
    KioskStore.Connections full =
        () -> {
          Connection connection = SqliteFile.open(file);
          int pages = Sql.get(connection, "PRAGMA page_count", row -> row.getInt(1));
          Sql.find(connection, "PRAGMA max_page_count = " + pages, row -> row.getInt(1));
          return connection;
        };
    try (KioskStore store = new KioskStore(full)) {
      store.write(connection -> Sql.update(connection, "UPDATE sync_state SET seen = seen"));
      assertThrows(StoreException.class, () -> new StoreHealth(store).requireWritable());
    }
    try (KioskStore store = KioskStore.open(file)) {
      assertDoesNotThrow(() -> new StoreHealth(store).requireWritable());
    }
  }
}
