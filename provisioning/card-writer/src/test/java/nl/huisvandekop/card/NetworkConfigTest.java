package nl.huisvandekop.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkConfigTest {
  @TempDir Path folder;

  @Test
  void withoutAnythingACableWorks() throws Exception {
    assertEquals(
        """
        network:
          version: 2
          ethernets:
            eth0:
              dhcp4: true
              dhcp6: true
              optional: true
        """,
        written(""));
  }

  @Test
  void everyKindOfNetworkIsWrittenAsNetplanReadsIt() throws Exception {
    Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n");
    String text =
        """
        WIFI_COUNTRY=NL
        WIFI_1_NAME=IEEE
        WIFI_1_PASSWORD=password
        WIFI_1_HIDDEN=true
        WIFI_2_NAME=Gast "netwerk"
        WIFI_2_SECURITY=open
        WIFI_3_NAME=Nieuw
        WIFI_3_SECURITY=wpa3
        WIFI_3_PASSWORD=a"b\\c: #d
        WIFI_4_NAME=Gemeente
        WIFI_4_SECURITY=enterprise
        WIFI_4_USER=kiosk
        WIFI_4_PASSWORD=p
        WIFI_4_METHOD=ttls
        WIFI_4_CA=ca.pem
        """;

    assertEquals(
        """
          wifis:
            wlan0:
              dhcp4: true
              dhcp6: true
              optional: true
              regulatory-domain: "NL"
              access-points:
                "IEEE":
                  hidden: true
                  auth:
                    key-management: "psk"
                    password: "f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e"
                "Gast \\"netwerk\\"": {}
                "Nieuw":
                  auth:
                    key-management: "sae"
                    password: "a\\"b\\\\c: #d"
                "Gemeente":
                  auth:
                    key-management: "eap"
                    method: "ttls"
                    identity: "kiosk"
                    password: "p"
                    phase2-auth: "MSCHAPV2"
                    ca-certificate: "/boot/firmware/huis/wifi-4.pem"
        """,
        written(text).replaceFirst("(?s).*(?=  wifis)", ""));
  }

  @Test
  void aCableThatAsksForANameGetsIt() throws Exception {
    String config = written("ETHERNET_USER=k\nETHERNET_PASSWORD=p\nETHERNET_CA=none");

    assertTrue(config.contains("key-management: \"802.1x\"\n"), config);
    assertTrue(config.contains("method: \"peap\"\n"), config);
    assertFalse(config.contains("ca-certificate"), config);
  }

  /** The test vectors of the standard (IEEE 802.11, annex J.4.3). */
  @ParameterizedTest
  @CsvSource({
    "IEEE, password, f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e",
    "ThisIsASSID, ThisIsAPassword,"
        + " 0dc0d6eb90555ed6419756b9a15ec3e3209b63df707dd508d14581f8982721af"
  })
  void theKeyIsThatOfTheStandard(String name, String password, String key) {
    assertEquals(key, WifiKey.of(name, password));
  }

  @Test
  void aKeyThatIsOneAlreadyStays() throws Exception {
    String key = "f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e";
    String config = written("WIFI_COUNTRY=NL\nWIFI_1_NAME=x\nWIFI_1_PASSWORD=" + key);

    assertTrue(config.contains("password: \"" + key + "\""), config);
  }

  private String written(String text) throws Exception {
    SiteSettings settings = SiteFiles.read(folder, SiteFiles.LEAST + text);
    return NetworkConfig.of(settings).replaceAll("(?m)^#.*\n", "");
  }
}
