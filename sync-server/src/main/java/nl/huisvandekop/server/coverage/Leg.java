package nl.huisvandekop.server.coverage;

import nl.huisvandekop.server.region.Water;

/**
 * How far it is from a buurt to a site.
 *
 * @param metres in a straight line, or as {@code way} says
 * @param water what lies between; null for nothing that the pack knows of, or with a way
 * @param way what staff said of it; null for a straight line
 */
record Leg(Spot spot, double metres, Water water, Way way) {}
