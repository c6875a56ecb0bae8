package nl.huisvandekop.journey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a generated country stands: in the folder of this run, or, when the property {@code
 * bench.keep} names one, in that, so that the next run measures it without making it again.
 *
 * @param folder of this country alone
 * @param extent of what is made there
 */
record CountryPlace(Path folder, CountryExtent extent) {
  static CountryPlace of(String name, CountryExtent extent, Path ofThisRun) throws IOException {
    String keep = System.getProperty("bench.keep", "");
    Path within = keep.isEmpty() ? ofThisRun : Path.of(keep).toAbsolutePath();
    return new CountryPlace(Files.createDirectories(within.resolve(name)), extent);
  }

  /**
   * Whether it was made before, whole.
   *
   * @throws IllegalStateException when another extent was
   */
  boolean isMade() throws IOException {
    if (Files.notExists(note())) {
      return false;
    }
    String made = Files.readString(note());
    if (!made.equals(extent.toString())) {
      throw new IllegalStateException(folder + " holds " + made + ", wanted is " + extent);
    }
    return true;
  }

  /** To be called once it is whole. */
  void noteMade() throws IOException {
    Files.writeString(note(), extent.toString());
  }

  private Path note() {
    return folder.resolve("made");
  }
}
