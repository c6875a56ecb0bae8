package nl.huisvandekop.server.dashboard.open;

/** Words that lead to a page. */
public record OpenLink(String words, String href) {}
