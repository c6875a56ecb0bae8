package nl.huisvandekop.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "nl.huisvandekop.server", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String SERVER = "nl.huisvandekop.server.";

  @ArchTest
  static final ArchRule noTwoPackagesKnowEachOther =
      slices().matching("nl.huisvandekop.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingPointsBack =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("entry")
          .definedBy("nl.huisvandekop.server")
          .layer("outside")
          .definedBy(SERVER + "web", SERVER + "command")
          .layer("pages")
          .definedBy(SERVER + "dashboard..")
          .layer("features")
          .definedBy(
              SERVER + "account",
              SERVER + "agenda",
              SERVER + "audit",
              SERVER + "byhand",
              SERVER + "care",
              SERVER + "coverage",
              SERVER + "disclosure",
              SERVER + "enrolment",
              SERVER + "fleet",
              SERVER + "freshness",
              SERVER + "intake",
              SERVER + "norm",
              SERVER + "normenkader",
              SERVER + "inventory",
              SERVER + "login",
              SERVER + "municipal",
              SERVER + "opendata",
              SERVER + "pin",
              SERVER + "reference",
              SERVER + "region",
              SERVER + "release",
              SERVER + "report",
              SERVER + "site",
              SERVER + "state",
              SERVER + "summary",
              SERVER + "visits")
          .layer("ground")
          .definedBy(
              SERVER + "csv",
              SERVER + "secret",
              SERVER + "settings",
              SERVER + "store",
              SERVER + "time")
          .whereLayer("entry")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("outside")
          .mayOnlyBeAccessedByLayers("entry")
          .whereLayer("pages")
          .mayOnlyBeAccessedByLayers("entry", "outside")
          .whereLayer("features")
          .mayOnlyBeAccessedByLayers("entry", "outside", "pages");

  @ArchTest
  static final ArchRule onlyTheWebThePagesAndTheSessionCookieSpeakHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "nl.huisvandekop.server", SERVER + "web", SERVER + "dashboard..", SERVER + "account")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
}
