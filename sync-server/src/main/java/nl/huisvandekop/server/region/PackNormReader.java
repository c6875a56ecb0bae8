package nl.huisvandekop.server.region;

import static nl.huisvandekop.server.region.PackFiles.NORMENKADER;

import com.fasterxml.jackson.core.JsonProcessingException;
import nl.huisvandekop.server.norm.Norm;
import nl.huisvandekop.server.norm.NormException;
import nl.huisvandekop.server.norm.NormReader;

/** Reads the normenkader that the region starts with. */
final class PackNormReader {
  private final PackFiles files;
  private final Problems problems;

  PackNormReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Null where it is missing (which the validator tells) or broken (told here). */
  Norm read() {
    String text = PackText.of(files, NORMENKADER, problems);
    if (text == null) {
      return null;
    }
    try {
      return NormReader.read(text);
    } catch (NormException e) {
      e.faults().forEach(fault -> problems.add(NORMENKADER, 0, fault.toString()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.add(NORMENKADER, line, e.getOriginalMessage());
    }
    return null;
  }
}
