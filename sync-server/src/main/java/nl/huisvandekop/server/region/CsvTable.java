package nl.huisvandekop.server.region;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table: RFC 4180 with a header, one record a line, so that a line number says where and a
 * diff shows what changed.
 */
final class CsvTable {
  private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

  private final String file;
  private final Problems problems;

  CsvTable(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The rows that have as many cells as the header; none if the header is wrong. */
  List<CsvRow> rows(String text, List<String> columns) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      problems.add(file, 0, "empty; the first line must name the columns " + columns);
      return List.of();
    }
    String[] header = cells(1, lines.get(0));
    if (!headerFits(header, columns)) {
      return List.of();
    }
    List<CsvRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = cells(i + 1, lines.get(i));
      if (cells.length == header.length) {
        rows.add(new CsvRow(file, i + 1, byColumn(header, cells), problems));
      } else if (cells.length > 0) {
        problems.add(file, i + 1, cells.length + " cells where the header has " + header.length);
      }
    }
    return rows;
  }

  private boolean headerFits(String[] header, List<String> columns) {
    Set<String> missing = new HashSet<>(columns);
    Set<String> seen = new HashSet<>();
    boolean fits = true;
    for (String column : header) {
      missing.remove(column);
      if (!columns.contains(column)) {
        problems.add(file, 1, "unknown column \"" + column + "\"; known are " + columns);
        fits = false;
      } else if (!seen.add(column)) {
        problems.add(file, 1, "column \"" + column + "\" is there twice");
        fits = false;
      }
    }
    for (String column : columns) {
      if (missing.contains(column)) {
        problems.add(file, 1, "column \"" + column + "\" is missing");
        fits = false;
      }
    }
    return fits;
  }

  private static Map<String, String> byColumn(String[] header, String[] cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < header.length; i++) {
      byColumn.put(header[i], cells[i]);
    }
    return byColumn;
  }

  private String[] cells(int line, String text) {
    if (text.isBlank()) {
      problems.add(file, line, "empty line");
      return new String[0];
    }
    try {
      return CELLS.readValue(text);
    } catch (JacksonException e) {
      problems.add(file, line, "not a CSV record: " + e.getOriginalMessage());
      return new String[0];
    }
  }
}
