package nl.huisvandekop.server.coverage;

import nl.huisvandekop.server.region.Position;

/**
 * An active site that has a location.
 *
 * @param meetsNorm whether it is known to meet the normenkader in force
 */
record Spot(String siteId, Position at, boolean meetsNorm) {}
