package nl.huisvandekop.chassis.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aSecondProgramOnTheSameFolderIsRefused() {
    try (DataFolder held = DataFolder.lock(folder)) {
      String message =
          assertThrows(SettingsException.class, () -> DataFolder.lock(held.path())).getMessage();
      assertTrue(message.contains("Another program is running on " + folder), message);
    }
  }

  @Test
  void aFolderThatWasLeftCanBeTakenAgain() {
    DataFolder.lock(folder).close();
    try (DataFolder again = DataFolder.lock(folder)) {
      assertEquals(folder, again.path());
    }
  }

  @Test
  void aNewFolderIsReadableByItsOwnerOnly() throws Exception {
    Path made = DataFolder.create(folder.resolve("a/b"));
    assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(made));
  }
}
