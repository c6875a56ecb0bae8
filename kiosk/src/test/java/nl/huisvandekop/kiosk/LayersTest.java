package nl.huisvandekop.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "nl.huisvandekop.kiosk", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String KIOSK = "nl.huisvandekop.kiosk.";

  @ArchTest
  static final ArchRule noTwoPackagesKnowEachOther =
      slices().matching("nl.huisvandekop.kiosk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingPointsBack =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("entry")
          .definedBy("nl.huisvandekop.kiosk")
          .layer("outside")
          .definedBy(KIOSK + "web", KIOSK + "command")
          .layer("features")
          .definedBy(
              KIOSK + "checkin",
              KIOSK + "uptime",
              KIOSK + "activity",
              KIOSK + "calendar",
              KIOSK + "opening",
              KIOSK + "headcount",
              KIOSK + "tally",
              KIOSK + "volunteer",
              KIOSK + "place",
              KIOSK + "document",
              KIOSK + "status",
              KIOSK + "event",
              KIOSK + "hardware",
              KIOSK + "sync",
              KIOSK + "screen..")
          .layer("ground")
          .definedBy(KIOSK + "store", KIOSK + "clock", KIOSK + "settings")
          .whereLayer("entry")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("outside")
          .mayOnlyBeAccessedByLayers("entry")
          .whereLayer("features")
          .mayOnlyBeAccessedByLayers("entry", "outside");

  @ArchTest
  static final ArchRule screensKnowOnlyViews =
      noClasses()
          .that()
          .resideInAPackage(KIOSK + "screen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", KIOSK + "store..", KIOSK + "sync..", KIOSK + "web..", "io.javalin..");

  @ArchTest
  static final ArchRule countingKnowsNoNetworkAndNoScreen =
      noClasses()
          .that()
          .resideInAnyPackage(KIOSK + "checkin", KIOSK + "uptime", KIOSK + "clock", KIOSK + "store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "java.net..", KIOSK + "sync..", KIOSK + "screen..");

  @ArchTest
  static final ArchRule theWebKnowsNoTable =
      noClasses()
          .that()
          .resideInAPackage(KIOSK + "web")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(KIOSK + "store.Sql")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule onlyTheWebAndTheWiringSpeakHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages("nl.huisvandekop.kiosk", KIOSK + "web")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
}
