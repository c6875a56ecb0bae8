package nl.huisvandekop.server.dashboard.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.chart.Bars;

/**
 * The report of a year, in words.
 *
 * @param lead which gemeente and day it is about
 * @param warnings what to know before reading
 * @param summary a sentence each
 * @param bars check-ins per month
 * @param beside the year before
 * @param downloads tables as files
 */
public record ReportView(
    Frame frame,
    String lead,
    List<String> warnings,
    List<String> summary,
    CoveragePart.Tables coverage,
    PlacesPart.Tables places,
    Bars bars,
    VisitsPart.Tables visits,
    String beside,
    List<String> method,
    List<String> sources,
    List<Choice> downloads) {
  public ReportView {
    requireNonNull(frame, "frame");
    requireNonNull(lead, "lead");
    warnings = List.copyOf(warnings);
    summary = List.copyOf(summary);
    requireNonNull(beside, "beside");
    method = List.copyOf(method);
    sources = List.copyOf(sources);
    downloads = List.copyOf(downloads);
  }
}
