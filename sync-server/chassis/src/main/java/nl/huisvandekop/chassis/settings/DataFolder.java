package nl.huisvandekop.chassis.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The one folder that holds all state of a program, and the lock that one program holds on it. */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /** The system's place when it can be written, else the one below the current folder. */
  public static String firstWritable(String system, String local) {
    Path place = Path.of(system);
    return Files.isDirectory(place) && Files.isWritable(place) ? system : local;
  }

  /** Makes the folder, readable by its owner only, when it is missing. */
  public static Path create(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
      }
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " can't be made", e);
    }
  }

  /**
   * Takes the folder for this program; ends with {@link #close} or with the process.
   *
   * @throws SettingsException when another program holds it
   */
  public static DataFolder lock(Path path) {
    try {
      FileChannel channel =
          FileChannel.open(
              create(path).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new SettingsException(
            List.of("Another program is running on " + path + "; stop it, or name another folder"));
      }
      return new DataFolder(path, channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " can't be locked", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
