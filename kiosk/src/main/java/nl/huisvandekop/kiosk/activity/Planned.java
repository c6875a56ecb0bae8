package nl.huisvandekop.kiosk.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An activity as it was put in the agenda.
 *
 * @param warnings what a volunteer may want to mend; nothing of it stood in the way
 */
public record Planned(@JsonUnwrapped Activity activity, List<PlanWarning> warnings) {}
