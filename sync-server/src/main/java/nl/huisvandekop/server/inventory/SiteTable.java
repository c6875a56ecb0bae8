package nl.huisvandekop.server.inventory;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of places as a file has it, read but not yet understood.
 *
 * @param encoding and {@code separator} that the file was in
 * @param unknownColumns headings that mean nothing here, as many and as much as is said of them
 * @param garbled whether accents look as if something read them wrongly before
 */
record SiteTable(
    List<Row> rows, String encoding, char separator, List<String> unknownColumns, boolean garbled) {
  /** As much as the inventory of a country. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  static final int MAX_ROWS = 10_000;

  private static final ObjectReader CELLS =
      new CsvMapper()
          .readerFor(String[].class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY)
          .with(CsvParser.Feature.SKIP_EMPTY_LINES);

  private static final String SEPARATORS = ";,\t";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** What a spreadsheet would run; plus and minus also begin numbers and lists. */
  private static final String FORMULAS = "=@";

  /** A file that can't be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient FileFault fault;

    Unreadable(FileFault fault) {
      super(fault.code().toString());
      this.fault = fault;
    }

    FileFault fault() {
      return fault;
    }
  }

  /**
   * A line.
   *
   * @param line of the file on which it ends; a text within it can have several
   * @param faults of its form
   */
  record Row(int line, Entry entry, List<Fault> faults) {}

  static SiteTable read(byte[] file) throws Unreadable {
    if (file.length == 0) {
      throw new Unreadable(FileFault.of(FileFault.Code.EMPTY));
    }
    if (file.length > MAX_BYTES) {
      throw new Unreadable(FileFault.of(FileFault.Code.TOO_LARGE, MAX_BYTES));
    }
    if (file[0] == 'P' && file.length > 1 && file[1] == 'K') {
      throw new Unreadable(FileFault.of(FileFault.Code.WORKBOOK));
    }
    TableText text =
        TableText.of(file).orElseThrow(() -> new Unreadable(FileFault.of(FileFault.Code.NOT_TEXT)));
    // Excel's own first line, which tells Excel what we find out ourselves.
    String body = text.text().replaceFirst("\\A(?i)\"?sep=.\"?\\R", "");
    int skipped = body.length() == text.text().length() ? 0 : 1;
    return read(text, body, skipped);
  }

  private static SiteTable read(TableText text, String body, int skipped) throws Unreadable {
    char separator = separator(body);
    List<String> unknown = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int line = 1 + skipped;
    try (MappingIterator<String[]> lines =
        CELLS
            .with(CsvSchema.emptySchema().withColumnSeparator(separator))
            .readValues(whole(body))) {
      SiteField[] columns =
          lines.hasNext() ? columns(lines.next(), unknown) : columns(new String[0], unknown);
      while (lines.hasNext()) {
        String[] cells = lines.next();
        line = lines.getCurrentLocation().getLineNr() - 1 + skipped;
        if (Arrays.stream(cells).anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(line, columns, cells));
        }
        if (rows.size() > MAX_ROWS) {
          throw new Unreadable(FileFault.of(FileFault.Code.TOO_MANY_LINES, MAX_ROWS));
        }
      }
    } catch (IOException | RuntimeJsonMappingException e) {
      throw new Unreadable(FileFault.of(FileFault.Code.UNREADABLE, line + 1));
    }
    return new SiteTable(rows, text.encoding(), separator, Quoted.few(unknown), text.garbled());
  }

  /** With an end to its last line, by which its number is counted. */
  private static String whole(String body) {
    return body.endsWith("\n") || body.endsWith("\r") ? body : body + "\n";
  }

  /** The one that stands most often in the line of headings. */
  private static char separator(String body) {
    String headings = body.lines().findFirst().orElse("");
    return SEPARATORS
        .chars()
        .mapToObj(c -> (char) c)
        .max(Comparator.comparing(c -> headings.chars().filter(one -> one == c).count()))
        .orElseThrow();
  }

  /** What each column is; null for one that means nothing here. */
  private static SiteField[] columns(String[] headings, List<String> unknown) throws Unreadable {
    SiteField[] columns = new SiteField[headings.length];
    Set<SiteField> found = EnumSet.noneOf(SiteField.class);
    for (int i = 0; i < headings.length; i++) {
      Optional<SiteField> field = SiteField.find(headings[i]);
      columns[i] = field.orElse(null);
      if (field.isEmpty() && !headings[i].isBlank()) {
        unknown.add(headings[i].strip());
      }
      if (field.isPresent() && !found.add(field.get())) {
        throw new Unreadable(FileFault.of(FileFault.Code.COLUMN_TWICE, field.get().toString()));
      }
    }
    if (!found.contains(SiteField.NAME)) {
      throw new Unreadable(
          FileFault.of(
              FileFault.Code.COLUMN_MISSING,
              SiteField.NAME.toString(),
              String.join(", ", Quoted.few(List.of(headings)))));
    }
    return columns;
  }

  private static Row row(int line, SiteField[] columns, String[] cells) {
    Map<SiteField, String> texts = new EnumMap<>(SiteField.class);
    List<Fault> faults = new ArrayList<>();
    if (cells.length > columns.length) {
      faults.add(Fault.of(SiteField.NAME, FaultCode.CELLS_TOO_MANY, cells.length, columns.length));
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] != null) {
        String cell = i < cells.length ? cells[i].strip() : "";
        texts.put(columns[i], plain(cell));
        if (!cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0) {
          faults.add(Fault.of(columns[i], FaultCode.FORMULA));
        }
      }
    }
    return new Row(line, new Entry(texts), faults);
  }

  /** Without the apostrophe that our own tables put before what looks like a formula. */
  private static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}
