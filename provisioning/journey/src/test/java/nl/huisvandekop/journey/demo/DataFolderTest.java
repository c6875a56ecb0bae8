package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.huisvandekop.journey.demo.DataFolder.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Login LOGIN = new Login("voorbeeld", "een wachtwoord", "1234");

  @TempDir Path temp;

  @Test
  void aTemporaryOneIsRemovedWithAllThatIsInIt() throws IOException {
    DataFolder folder = DataFolder.temporary();
    Files.createDirectories(folder.path().resolve("server"));
    Files.writeString(folder.path().resolve("server/server.db"), "rows");
    folder.tidyUp();
    assertFalse(Files.exists(folder.path()));
  }

  @Test
  void aTemporaryOneStaysWhenItIsToBeLookedAt() throws IOException {
    DataFolder folder = DataFolder.temporary();
    folder.keep();
    folder.tidyUp();
    assertTrue(Files.exists(folder.path()));
    Files.delete(folder.path());
  }

  @Test
  void aNamedOneStaysAndCanBeStartedAgain() {
    Path path = temp.resolve("deep/demo");
    DataFolder folder = DataFolder.named(path);
    assertEquals(Optional.empty(), folder.login());
    folder.store(LOGIN);
    folder.tidyUp();
    assertEquals(Optional.of(LOGIN), DataFolder.named(path).login());
  }

  @Test
  void onlyItsOwnerMayLookIntoIt() throws IOException {
    Path path = DataFolder.named(temp.resolve("demo")).path();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void aFolderWithOtherThingsIsRefusedAndLeftAsItWas() throws IOException {
    Path file = Files.writeString(temp.resolve("letter.txt"), "dear");
    assertThrows(IllegalArgumentException.class, () -> DataFolder.named(temp));
    assertEquals("dear", Files.readString(file));
  }
}
