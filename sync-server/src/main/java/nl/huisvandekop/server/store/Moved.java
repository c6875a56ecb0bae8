package nl.huisvandekop.server.store;

/**
 * What a move brought over.
 *
 * @param tables that hold rows
 * @param rows of all tables together; each was read back and found the same
 */
public record Moved(int tables, long rows) {}
