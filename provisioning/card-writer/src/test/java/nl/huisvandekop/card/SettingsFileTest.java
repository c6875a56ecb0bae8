package nl.huisvandekop.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void whatStandsBehindTheFirstEqualsIsTheValueWhateverItIs() throws Exception {
    SettingsFile file = read("A = a=b\\n \"c\" #d $e !f: \n# remark\n\n  B=\n");

    assertEquals("a=b\\n \"c\" #d $e !f:", file.find("A").value());
    assertEquals(1, file.find("A").line());
    assertNull(file.find("B"));
    assertNull(file.find("C"));
  }

  @Test
  void whatNotepadSavesIsRead() throws Exception {
    SettingsFile file = read("\uFEFFA=één\r\nB=2\r\n");

    assertEquals("één", file.find("A").value());
    assertEquals("2", file.find("B").value());
  }

  @Test
  void everyLineThatCannotBeReadIsNamedAtOnce() {
    CardException refused = assertThrows(CardException.class, () -> read("A=1\nnothing\nA=2\n=3"));

    assertEquals(3, refused.problems().size());
    assertTrue(refused.getMessage().contains("regel 2"), refused.getMessage());
    assertTrue(refused.getMessage().contains("regel 3: A staat er twee keer (ook in regel 1)"));
    assertTrue(refused.getMessage().contains("regel 4"), refused.getMessage());
  }

  @Test
  void anotherEncodingIsRefusedInsteadOfSpoilingAPassword() throws IOException {
    Path file = folder.resolve("latin");
    Files.write(file, "A=één".getBytes(StandardCharsets.ISO_8859_1));

    CardException refused = assertThrows(CardException.class, () -> SettingsFile.read(file));
    assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    Path large = Files.writeString(folder.resolve("large"), "#".repeat(70_000));

    String missing = refusal(folder.resolve("nowhere"));
    assertTrue(missing.contains("nowhere kan niet gelezen worden"), missing);
    assertTrue(refusal(large).contains("te groot"), refusal(large));
  }

  private static String refusal(Path file) {
    return assertThrows(CardException.class, () -> SettingsFile.read(file)).getMessage();
  }

  private SettingsFile read(String text) throws IOException, CardException {
    return SettingsFile.read(SiteFiles.file(folder, text));
  }
}
