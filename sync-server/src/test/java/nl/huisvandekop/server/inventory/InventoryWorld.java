package nl.huisvandekop.server.inventory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.account.Account;
import nl.huisvandekop.server.account.Reach;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.audit.AuditLog;
import nl.huisvandekop.server.inventory.SiteChanges.Outcome;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.site.Details;
import nl.huisvandekop.server.site.Site;
import nl.huisvandekop.server.site.SiteDetails;
import nl.huisvandekop.server.site.SiteStatus;
import nl.huisvandekop.server.site.Sites;
import nl.huisvandekop.server.store.ServerStore;

/** A store with the Kop's pack, and staff who change what is in it. */
final class InventoryWorld implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Account ADMIN = new Account("beheer", Reach.everything(Role.REGION_ADMIN));
  static final Account SCHAGEN =
      new Account("schagen", new Reach(Role.GEMEENTE, Set.of("GM0441"), null));

  private static final RegionPack PACK = RegionPackLoader.builtIn();

  final ServerStore store;
  final SiteChanges changes;
  final SiteImport imports;

  InventoryWorld(Path folder) {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    store = ServerStore.open(folder);
    changes = new SiteChanges(store, PACK, new AuditLog(store, clock), clock);
    imports = new SiteImport(store, PACK, changes);
  }

  /** Leaves nothing but what the store begins with. */
  void forget() {
    for (String table : List.of("outdated", "site_detail", "audit_entry", "kiosk", "site")) {
      store.write(handle -> handle.execute("DELETE FROM " + table));
    }
  }

  /** An active site of Julianadorp, Den Helder. */
  Site site(String id, String name) {
    Site site =
        new Site(id, name, "WP3058", 52.89, 4.74, SiteStatus.ACTIVE, null, null, null, false);
    new Sites(store).add(site);
    return site;
  }

  void kiosk(String site) {
    store.write(
        handle ->
            handle.execute("INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k', ?, 1)", site));
  }

  Site site(String id) {
    return new Sites(store).find(id).orElseThrow();
  }

  SiteDetails details(String id) {
    return store.read(handle -> Details.of(handle, id));
  }

  static Entry entry(String... texts) {
    Map<SiteField, String> entry = new EnumMap<>(SiteField.class);
    for (int i = 0; i < texts.length; i += 2) {
      entry.put(SiteField.find(texts[i]).orElseThrow(), texts[i + 1]);
    }
    return new Entry(entry);
  }

  Outcome change(Account account, String id, String... texts) {
    return changes.change(account, id, entry(texts), changes.shown(account, id).stamp(), false);
  }

  /** Faults as {@code column CODE [args]}. */
  static List<String> said(List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                fault.field()
                    + " "
                    + fault.code()
                    + (fault.args().isEmpty() ? "" : " " + fault.args()))
        .toList();
  }

  ImportPlan plan(Account account, String table) {
    return imports.plan(account, bytes(table, StandardCharsets.UTF_8), false);
  }

  /** Keeps what was planned just now. */
  SiteImport.Outcome keep(Account account, String table) {
    byte[] file = bytes(table, StandardCharsets.UTF_8);
    return imports.keep(account, file, false, imports.plan(account, file, false).stamp());
  }

  static byte[] bytes(String table, Charset charset) {
    return table.getBytes(charset);
  }

  /** All that a change may touch. */
  List<Object> everything() {
    return List.of("site", "site_detail", "audit_entry", "outdated").stream()
        .map(
            table ->
                (Object)
                    store.read(
                        handle -> handle.createQuery("SELECT * FROM " + table).mapToMap().list()))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
