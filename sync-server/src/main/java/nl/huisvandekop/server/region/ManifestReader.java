package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.MANIFEST;
import static nl.huisvandekop.server.region.PackFiles.SOURCES;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisvandekop.chassis.json.Json;

/** Reads what the pack says about itself: the manifest, and where each file comes from. */
final class ManifestReader {
  private static final int FORMAT = 1;
  private static final Bounds WORLD = new Bounds(-180, -90, 180, 90);
  static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{2,18}");
  private static final Pattern WOONPLAATS = Pattern.compile("WP\\d{4}");

  private final PackFiles files;
  private final Problems problems;

  ManifestReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  private record RegionFile(
      int format,
      String name,
      String version,
      int inhabitantsYear,
      int bordersYear,
      Bounds bounds,
      AreaRule areaRule,
      String helpline,
      OpenDataPart openData) {}

  private record OpenDataPart(
      String publisher, String publisherUri, String contact, String licence) {}

  private record SourcesFile(List<Source> sources, List<FileOrigin> files) {}

  private record FileOrigin(String file, String licence, List<String> sources, String made) {}

  /** Never null; where a file is broken, with what lets the rest be checked. */
  RegionPack.Manifest read() {
    List<Source> sources = sources();
    RegionFile region = json(MANIFEST, RegionFile.class);
    if (region == null) {
      return new RegionPack.Manifest(
          "",
          "",
          0,
          0,
          WORLD,
          new AreaRule(Area.Kind.WOONPLAATS, Map.of()),
          null,
          sources,
          new OpenData("", null, null, OpenData.Licence.CC_BY));
    }
    check(region);
    return new RegionPack.Manifest(
        region.name(),
        region.version(),
        region.inhabitantsYear(),
        region.bordersYear(),
        region.bounds() == null ? WORLD : region.bounds(),
        region.areaRule() == null
            ? new AreaRule(Area.Kind.WOONPLAATS, Map.of())
            : region.areaRule(),
        region.helpline(),
        sources,
        openData(region));
  }

  /** What the pack does not say: the region publishes, and CBS asks to be named. */
  private OpenData openData(RegionFile region) {
    OpenDataPart said =
        region.openData() == null ? new OpenDataPart(null, null, null, null) : region.openData();
    Optional<OpenData.Licence> licence = OpenData.Licence.find(said.licence());
    require(
        said.licence() == null || licence.isPresent(),
        "openData: licence must be one of " + Arrays.toString(OpenData.Licence.values()));
    return new OpenData(
        isText(said.publisher()) ? said.publisher() : String.valueOf(region.name()),
        address("publisherUri", said.publisherUri(), "https"),
        address("contact", said.contact(), "https", "mailto"),
        licence.orElse(OpenData.Licence.CC_BY));
  }

  private URI address(String field, String text, String... schemes) {
    if (text == null) {
      return null;
    }
    try {
      URI address = new URI(text);
      if (List.of(schemes).contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Told below, as one of another kind.
    }
    problems.add(
        MANIFEST,
        0,
        "openData: %s \"%s\" must be an address with %s"
            .formatted(field, text, String.join(": or ", schemes) + ":"));
    return null;
  }

  private void check(RegionFile region) {
    require(region.format() == FORMAT, "format must be " + FORMAT);
    require(isText(region.name()), "name is empty");
    require(isText(region.version()), "version is empty");
    require(isYear(region.inhabitantsYear()), "inhabitantsYear must be from 2000 to 2100");
    require(isYear(region.bordersYear()), "bordersYear must be from 2000 to 2100");
    require(region.bounds() != null, "bounds is null");
    require(region.areaRule() != null, "areaRule is null");
    require(
        region.helpline() == null || TELEPHONE.matcher(region.helpline()).matches(),
        "helpline \"" + region.helpline() + "\" must be a telephone number or null");
    if (region.areaRule() != null) {
      for (String woonplaats : region.areaRule().exceptions().keySet()) {
        require(
            WOONPLAATS.matcher(woonplaats).matches(),
            "areaRule: exception \"" + woonplaats + "\" must look like " + WOONPLAATS);
      }
    }
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      problems.add(MANIFEST, 0, otherwise);
    }
  }

  private List<Source> sources() {
    SourcesFile content = json(SOURCES, SourcesFile.class);
    if (content == null || content.sources() == null || content.files() == null) {
      if (content != null) {
        problems.add(SOURCES, 0, "sources and files must be lists");
      }
      return List.of();
    }
    List<Source> sources = content.sources().stream().filter(Objects::nonNull).toList();
    Set<String> ids = new HashSet<>();
    for (Source source : sources) {
      if (!ids.add(source.id())) {
        problems.add(SOURCES, 0, "source " + source.id() + " is there twice");
      }
      if (!isText(source.licence())) {
        problems.add(SOURCES, 0, "source " + source.id() + " has no licence");
      }
    }
    Set<String> told = new HashSet<>();
    content.files().stream().filter(Objects::nonNull).forEach(origin -> check(origin, ids, told));
    for (String name : files.names()) {
      if (!name.equals(SOURCES) && !told.contains(name)) {
        problems.add(name, 0, "its origin and licence are not in " + SOURCES);
      }
    }
    return sources;
  }

  private void check(FileOrigin origin, Set<String> ids, Set<String> told) {
    String name = String.valueOf(origin.file());
    if (!told.add(name)) {
      problems.add(SOURCES, 0, "file " + name + " is there twice");
    }
    if (!files.names().contains(name)) {
      problems.add(SOURCES, 0, "file " + name + " does not exist");
    }
    if (!isText(origin.licence())) {
      problems.add(name, 0, "has no licence in " + SOURCES);
    }
    if (!isText(origin.made())) {
      problems.add(name, 0, SOURCES + " does not say how it was made");
    }
    List<String> sources = origin.sources() == null ? List.of() : origin.sources();
    for (String source : sources) {
      if (!ids.contains(source)) {
        problems.add(name, 0, "its source " + source + " is not in " + SOURCES);
      }
    }
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean isYear(int year) {
    return year >= 2000 && year <= 2100;
  }

  private <T> T json(String name, Class<T> type) {
    String text = PackText.of(files, name, problems);
    if (text == null) {
      return null;
    }
    try {
      return Json.mapper()
          .readerFor(type)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .readValue(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.add(name, line, reason(e));
      return null;
    }
  }

  private static String reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field \"" + unknown.getPropertyName() + "\"";
    }
    String field =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."))
            : "";
    return field.isEmpty() ? e.getOriginalMessage() : field + ": " + e.getOriginalMessage();
  }
}
