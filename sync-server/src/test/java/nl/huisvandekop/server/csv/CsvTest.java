package nl.huisvandekop.server.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static String line(Object... values) {
    Csv csv = new Csv(java.util.Collections.nCopies(values.length, "h"));
    return csv.row(values).toString().split("\r\n", 2)[1];
  }

  @Test
  void linesEndAsRfc4180SaysAndNothingIsEmpty() {
    assertEquals(
        "code,name\r\nWP1,Den Helder\r\n,7\r\n",
        new Csv(List.of("code", "name")).row("WP1", "Den Helder").row(null, 7).toString());
  }

  @Test
  void whatWouldBreakALineIsQuoted() {
    assertEquals(
        "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",'t Zand\r\n",
        line("a,b", "say \"hi\"", "two\nlines", "'t Zand"));
  }

  @Test
  void noTextIsAFormula() {
    assertEquals(
        "'=1+1,'+1,'-1,'@SUM(A1),'\tx,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n",
        line("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"x\",\"y\")"));
    assertEquals("-1,-0.5,true\r\n", line(-1, -0.5, true));
  }

  @Test
  void aDutchSpreadsheetGetsSemicolonsAndCommasInNumbers() {
    assertEquals(
        "naam;deel\r\n\"a;b\";0,5\r\na,b;12\r\n",
        new Csv(List.of("naam", "deel"), Csv.Form.SEMICOLON)
            .row("a;b", 0.5)
            .row("a,b", 12)
            .toString());
  }

  @Test
  void aRowThatDoesNotFitIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> new Csv(List.of("a")).row(1, 2));
  }
}
