package nl.huisvandekop.server.dashboard.norm;

/**
 * A result or a standing.
 *
 * @param icon its sign
 * @param text its words, which say all that the sign and the colour say
 * @param look which colour goes along
 */
public record NormSign(String icon, String text, String look) {}
