package nl.huisvandekop.card;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootFolderTest {
  @TempDir Path card;
  @TempDir Path elsewhere;

  @BeforeEach
  void aCardIsFlashed() throws IOException {
    SiteFiles.flashed(card);
  }

  @Test
  void aCardThatWasJustFlashedWillDo() {
    assertDoesNotThrow(() -> new BootFolder(card).inspect());
  }

  @Test
  void aCardOf32BitIsRefused() throws IOException {
    Files.writeString(card.resolve("kernel7l.img"), "");
    assertRefused("32-bits");
  }

  @Test
  void aCardFromBeforeCloudInitIsRefused() throws IOException {
    Files.delete(card.resolve("user-data"));
    assertRefused("te oude versie");
  }

  @Test
  void aCardWithADesktopIsRefused() throws IOException {
    Files.writeString(card.resolve("issue.txt"), "Raspberry Pi reference\nGenerated, stage4\n");
    assertRefused("bureaublad");
  }

  @Test
  void anotherPartOfTheCardIsRefused() throws IOException {
    Files.delete(card.resolve("cmdline.txt"));
    assertRefused("bootfs");
    String missing =
        assertThrows(CardException.class, () -> new BootFolder(card.resolve("x")).inspect())
            .getMessage();
    assertTrue(missing.contains("Zit de kaart in de laptop?"), missing);
  }

  @Test
  void aCardThatStartedWithoutUsIsRefusedAndOneOfOursIsNot() throws IOException {
    Path line = card.resolve("cmdline.txt");
    Files.writeString(line, Files.readString(line).replace(" resize", ""));
    assertRefused("al eens gestart");

    Files.createDirectory(card.resolve("huis"));
    assertDoesNotThrow(() -> new BootFolder(card).inspect());
  }

  @Test
  void theKernelsLineLeavesRoomForTheDataAndStaysOneLine() throws Exception {
    SiteSettings settings =
        SiteFiles.read(elsewhere, "PACKAGES=card\nSCREEN_ROTATION=270\nWIFI_COUNTRY=NL");
    new BootFolder(card).setKernelLine(settings);
    String once = Files.readString(card.resolve("cmdline.txt"));

    assertEquals(
        "console=serial0,115200 console=tty1 root=PARTUUID=0a1b2c3d-02 rootfstype=ext4"
            + " fsck.repair=yes rootwait quiet loglevel=3 consoleblank=0"
            + " vt.global_cursor_default=0 cfg80211.ieee80211_regdom=NL fbcon=rotate:3\n",
        once);
    new BootFolder(card).setKernelLine(settings);
    assertEquals(once, Files.readString(card.resolve("cmdline.txt")));
  }

  @Test
  void aCardOfAKioskInUseIsSetUpOutsideItsMemory() throws Exception {
    Path line = card.resolve("cmdline.txt");
    Files.writeString(line, "root=x overlayroot=tmpfs:recurse=0 fbcon=rotate:1\n");
    new BootFolder(card).setKernelLine(SiteFiles.read(elsewhere, SiteFiles.LEAST));

    String now = Files.readString(line);
    assertFalse(now.contains("overlayroot"), now);
    assertFalse(now.contains("fbcon"), now);
  }

  @Test
  void theSizeIsThatOfTheWholeCard() throws IOException {
    Path disk = Files.createDirectories(elsewhere.resolve("devices/mmcblk0"));
    Path partition = Files.createDirectories(disk.resolve("mmcblk0p1"));
    Files.writeString(disk.resolve("size"), "15659008\n");
    Files.writeString(partition.resolve("size"), "1048576\n");
    Files.writeString(partition.resolve("partition"), "1\n");
    Path devices = Files.createDirectories(elsewhere.resolve("block"));
    Files.createSymbolicLink(devices.resolve("179:1"), partition);
    Path mounts =
        Files.writeString(
            elsewhere.resolve("mountinfo"),
            "36 35 179:1 / " + card.toRealPath() + " rw - vfat /dev/mmcblk0p1 rw\n");

    assertEquals(Optional.of(15_659_008L * 512), CardSize.of(card, mounts, devices));
    assertEquals(Optional.empty(), CardSize.of(elsewhere, mounts, devices));
    assertEquals(Optional.empty(), CardSize.of(card, elsewhere.resolve("none"), devices));
  }

  private void assertRefused(String said) {
    CardException refused = assertThrows(CardException.class, () -> new BootFolder(card).inspect());
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
  }
}
