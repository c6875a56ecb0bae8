package nl.huisvandekop.card;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The boot partition of a card, as the laptop shows it. */
final class BootFolder {
  private static final String KERNEL_LINE = "cmdline.txt";
  private static final List<String> KERNELS_OF_32_BIT =
      List.of("kernel.img", "kernel7.img", "kernel7l.img");
  private static final List<String> OF_CLOUD_INIT = List.of("user-data", "meta-data");

  private final Path folder;

  BootFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Whether a kiosk can be made of it.
   *
   * @throws CardException when not, with what to do
   */
  void inspect() throws CardException {
    if (!Files.isDirectory(folder)) {
      throw new CardException(CardProblem.of("no-folder", folder));
    }
    if (!has(KERNEL_LINE) || !has("config.txt") || !has("kernel8.img")) {
      throw new CardException(CardProblem.of("no-boot", folder));
    }
    if (KERNELS_OF_32_BIT.stream().anyMatch(this::has)) {
      throw new CardException(CardProblem.of("is-32-bit"));
    }
    if (!OF_CLOUD_INIT.stream().allMatch(this::has)) {
      throw new CardException(CardProblem.of("too-old"));
    }
    // pi-gen writes which of its stages the image is: Lite is the second.
    if (has("issue.txt") && read("issue.txt").matches("(?s).*\\bstage[3-9]\\b.*")) {
      throw new CardException(CardProblem.of("not-lite"));
    }
    if (!KernelLine.fresh(read(KERNEL_LINE)) && !has(BootFiles.FOLDER)) {
      throw new CardException(CardProblem.of("started-before"));
    }
    Optional<Long> bytes = CardSize.of(folder);
    if (bytes.isPresent() && bytes.get() < CardSize.LEAST_BYTES) {
      throw new CardException(CardProblem.of("too-small", bytes.get() / CardSize.GIGA));
    }
  }

  /** Writes the files; each is whole or as it was, and on the disk when this returns. */
  void write(Map<String, byte[]> files) throws CardException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      put(file.getKey(), file.getValue());
    }
  }

  /** Sets the kernel's line; without one this is a folder, not a card. */
  void setKernelLine(SiteSettings settings) throws CardException {
    if (has(KERNEL_LINE)) {
      String line = KernelLine.forKiosk(read(KERNEL_LINE), settings);
      put(KERNEL_LINE, line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  private String read(String name) throws CardException {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CardException(CardProblem.of("card-unreadable", name));
    }
  }

  private void put(String name, byte[] bytes) throws CardException {
    Path file = folder.resolve(name);
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.write(half, bytes);
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CardException(CardProblem.of("card-unwritable", name));
    }
  }
}
