package nl.huisvandekop.kiosk.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.huisvandekop.protocol.ActivityBody;

/** An activity of the agenda in the version that stands here. */
public record Activity(String id, long version, @JsonUnwrapped ActivityBody body) {}
