package nl.huisvandekop.server.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads region packs. A pack that does not hold together is never returned. */
public final class RegionPackLoader {
  private static final String BUILT_IN = "/region/kop/";

  private RegionPackLoader() {}

  /**
   * The pack in the folder, or the built-in one where none is named.
   *
   * @throws RegionPackException with all that is wrong with it
   */
  public static RegionPack load(Optional<Path> folder) {
    return folder.map(RegionPackLoader::fromFolder).orElseGet(RegionPackLoader::builtIn);
  }

  /** The pack of the Kop van Noord-Holland, which is part of the program. */
  public static RegionPack builtIn() {
    return read(PackFiles.onClassPath(BUILT_IN));
  }

  /**
   * The pack in a folder, as the setting REGION_PACK names it.
   *
   * @throws RegionPackException with all that is wrong with it, also if there is no such folder
   */
  public static RegionPack fromFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new RegionPackException(
          List.of(new PackProblem(folder.toString(), 0, "there is no such folder")));
    }
    return read(PackFiles.inFolder(folder));
  }

  private static RegionPack read(PackFiles files) {
    Problems problems = new Problems();
    PackContent content = new PackReader(files, problems).read();
    new RegionPackValidator(content, problems).check(files);
    new GuideValidator(content, problems).check();
    if (!problems.all().isEmpty()) {
      throw new RegionPackException(problems.all());
    }
    return content.toPack();
  }
}
