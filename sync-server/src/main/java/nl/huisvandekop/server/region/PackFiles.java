package nl.huisvandekop.server.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a pack, wherever they are kept. */
interface PackFiles {
  String MANIFEST = "region.json";
  String SOURCES = "sources.json";
  String GEMEENTEN = "gemeenten.csv";
  String AREAS = "areas.csv";
  String BORDERS = "areas.geojson";
  String BUURTEN = "buurten.csv";
  String PLACES = "places.csv";
  String WATERS = "waters.csv";
  String LONELINESS = "loneliness.csv";
  String THEMES = "themes.csv";
  String THEME_NAMES = "theme-names.csv";
  String WEGWIJZER = "wegwijzer.csv";
  String WEGWIJZER_PLACES = "wegwijzer-places.csv";
  String CONTACTS = "contacts.csv";
  String TEMPLATES = "templates.csv";
  String SLIDES = "slides.csv";
  String INVENTORY = "inventory.csv";
  String NORMENKADER = "normenkader.json";

  /** Every pack has all of these, if only with a header. */
  List<String> REQUIRED =
      List.of(
          MANIFEST,
          SOURCES,
          GEMEENTEN,
          AREAS,
          BORDERS,
          BUURTEN,
          PLACES,
          WATERS,
          LONELINESS,
          THEMES,
          THEME_NAMES,
          WEGWIJZER,
          WEGWIJZER_PLACES,
          CONTACTS,
          TEMPLATES,
          SLIDES,
          INVENTORY,
          NORMENKADER);

  /** All that is there, sorted. */
  List<String> names();

  /** Empty if there is no such file; throws {@link UncheckedIOException} if it cannot be read. */
  Optional<byte[]> read(String name);

  /** A folder on disk. */
  static PackFiles inFolder(Path folder) {
    return new PackFiles() {
      @Override
      public List<String> names() {
        try (Stream<Path> all = Files.list(folder)) {
          return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          return Optional.empty();
        }
        try {
          return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  /** A folder of the class path, which cannot be listed: only the required files count. */
  static PackFiles onClassPath(String folder) {
    return new PackFiles() {
      @Override
      public List<String> names() {
        return REQUIRED.stream()
            .filter(name -> PackFiles.class.getResource(folder + name) != null)
            .sorted()
            .toList();
      }

      @Override
      public Optional<byte[]> read(String name) {
        try (InputStream in = PackFiles.class.getResourceAsStream(folder + name)) {
          return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
