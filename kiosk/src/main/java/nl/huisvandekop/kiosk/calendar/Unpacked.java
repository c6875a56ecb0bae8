package nl.huisvandekop.kiosk.calendar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.huisvandekop.chassis.problem.Problem;

/** Calendar files as they come: plain, or packed as some programs export them. Bounded. */
final class Unpacked {
  /** Ten years of a busy house; also for all that comes out of a packed file. */
  static final int MAX_BYTES = 5 << 20;

  private static final int MAX_ENTRIES = 100;
  private static final int BLOCK = 8192;

  private Unpacked() {}

  /**
   * Reads to the end.
   *
   * @throws Problem 422 {@code calendar-too-large}
   */
  static byte[] bounded(InputStream in) throws IOException {
    byte[] read = in.readNBytes(MAX_BYTES + 1);
    if (read.length > MAX_BYTES) {
      throw tooLarge();
    }
    return read;
  }

  /**
   * The calendars in a file, one behind the other.
   *
   * @throws Problem 422 {@code calendar-too-large}, {@code calendar-broken}
   */
  static byte[] calendars(byte[] file) {
    try {
      if (begins(file, 0x1f, 0x8b)) {
        return bounded(new GZIPInputStream(new ByteArrayInputStream(file)));
      }
      return begins(file, 'P', 'K', 3, 4) ? zipped(file) : file;
    } catch (IOException broken) {
      throw new Problem(
          422,
          "calendar-broken",
          "Dit ingepakte bestand is stuk. Maak het opnieuw of kies een ander.");
    }
  }

  /** What is skipped has to be unpacked too, and counts. */
  private static byte[] zipped(byte[] file) throws IOException {
    ByteArrayOutputStream calendars = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    int total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean wanted = entry.getName().toLowerCase(Locale.ROOT).endsWith(".ics");
        if (++entries > MAX_ENTRIES) {
          throw tooLarge();
        }
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
          total += read;
          if (total > MAX_BYTES) {
            throw tooLarge();
          }
          if (wanted) {
            calendars.write(block, 0, read);
          }
        }
        calendars.write('\n');
      }
    }
    return calendars.toByteArray();
  }

  private static boolean begins(byte[] file, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (file.length <= i || (file[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Problem tooLarge() {
    return new Problem(
        422, "calendar-too-large", "Dit bestand is te groot. Een agenda mag hooguit 5 MB zijn.");
  }
}
