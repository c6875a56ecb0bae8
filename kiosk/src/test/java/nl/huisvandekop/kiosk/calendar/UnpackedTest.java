package nl.huisvandekop.kiosk.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisvandekop.chassis.problem.Problem;
import org.junit.jupiter.api.Test;

/** Packed files, small ones that become enormous among them. */
class UnpackedTest {
  private static final int BOMB_MEGABYTES = 200;

  private static String text(byte[] file) {
    return new String(Unpacked.calendars(file), StandardCharsets.UTF_8).strip();
  }

  private static String refused(byte[] file) {
    return assertThrows(Problem.class, () -> Unpacked.calendars(file)).code();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void zeros(OutputStream to) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    for (int written = 0; written < BOMB_MEGABYTES; written++) {
      to.write(megabyte);
    }
  }

  @Test
  void aPlainAFlatAndAPackedFileAreTheSame() throws IOException {
    assertEquals("agenda", text("agenda".getBytes(StandardCharsets.UTF_8)));
    assertEquals("agenda", text(gzip("agenda")));
    assertEquals("agenda", text(zip(Map.of("map/Huis.ICS", "agenda", "foto.jpg", "x"))));
    assertEquals("", text(new byte[0]));
  }

  @Test
  void whatGrowsBeyondBoundsIsRefusedWithoutUnpackingIt() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(gzip)) {
      zeros(zipped);
    }
    assertEquals("calendar-too-large", refused(gzip.toByteArray()));
    for (String name : new String[] {"bom.ics", "bom.jpg"}) {
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
        zip.putNextEntry(new ZipEntry(name));
        zeros(zip);
      }
      assertEquals("calendar-too-large", refused(bomb.toByteArray()), name);
    }
  }

  @Test
  void aPackedFileOfTooManyFilesIsRefused() throws IOException {
    Map<String, String> files = new java.util.TreeMap<>();
    for (int number = 0; number <= 100; number++) {
      files.put(number + ".ics", "x");
    }
    assertEquals("calendar-too-large", refused(zip(files)));
  }

  @Test
  void aPackedFileThatIsCutOffIsBroken() throws IOException {
    byte[] whole = gzip("agenda".repeat(100));
    assertEquals("calendar-broken", refused(Arrays.copyOf(whole, whole.length - 9)));
    byte[] zip = zip(Map.of("a.ics", "agenda".repeat(100)));
    assertEquals("calendar-broken", refused(Arrays.copyOf(zip, 40)));
  }
}
