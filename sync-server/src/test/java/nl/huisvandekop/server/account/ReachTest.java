package nl.huisvandekop.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {
  @Test
  void regionRolesSeeEverySiteAlsoOneWhoseGemeenteIsNotKnown() {
    for (Role role : Set.of(Role.REGION_ADMIN, Role.REGION_READER)) {
      Reach reach = Reach.everything(role);
      assertTrue(reach.seesGemeente("GM0400"));
      assertTrue(reach.seesSite("hv-1", null));
      assertFalse(reach.ownsSite("hv-1"));
    }
  }

  @Test
  void gemeenteStaffSeeTheirGemeentenOnly() {
    Reach reach = new Reach(Role.GEMEENTE, Set.of("GM0441"), null);
    assertTrue(reach.seesSite("hv-1", "GM0441"));
    assertFalse(reach.seesSite("hv-1", "GM0400"));
    assertFalse(reach.seesSite("hv-1", null));
    assertFalse(reach.seesEverything());
  }

  @Test
  void aCoordinatorSeesTheOwnSiteOnly() {
    Reach reach = new Reach(Role.SITE, Set.of(), "hv-1");
    assertTrue(reach.seesSite("hv-1", "GM0441"));
    assertTrue(reach.ownsSite("hv-1"));
    assertFalse(reach.seesSite("hv-2", "GM0441"));
    assertFalse(reach.seesGemeente("GM0441"));
  }

  @Test
  void aRoleWithoutWhatItNeedsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Reach.everything(Role.GEMEENTE));
    assertThrows(IllegalArgumentException.class, () -> Reach.everything(Role.SITE));
    assertThrows(
        IllegalArgumentException.class, () -> new Reach(Role.REGION_ADMIN, Set.of(), "hv-1"));
    assertThrows(
        IllegalArgumentException.class, () -> new Reach(Role.SITE, Set.of("GM0441"), "hv-1"));
  }

  @Test
  void rolesAreKnownByTheirStoredNames() {
    assertEquals(Role.REGION_ADMIN, Role.of("region-admin"));
    assertThrows(IllegalArgumentException.class, () -> Role.of("REGION_ADMIN"));
  }
}
