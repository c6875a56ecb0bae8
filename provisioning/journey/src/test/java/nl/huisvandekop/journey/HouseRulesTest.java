package nl.huisvandekop.journey;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Who may know whom, in all modules. */
@AnalyzeClasses(
    packages = "nl.huisvandekop",
    importOptions = {DoNotIncludeTests.class, HouseRulesTest.NoTestJars.class})
class HouseRulesTest {
  private static final String KIOSK = "nl.huisvandekop.kiosk..";
  private static final String SERVER = "nl.huisvandekop.server..";

  @ArchTest
  static final ArchRule theWireContractKnowsNothingButJava =
      classes()
          .that()
          .resideInAPackage("nl.huisvandekop.protocol..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "nl.huisvandekop.protocol..");

  @ArchTest
  static final ArchRule theChassisKnowsNoProgram =
      noClasses()
          .that()
          .resideInAPackage("nl.huisvandekop.chassis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(KIOSK, SERVER, "nl.huisvandekop.protocol..");

  @ArchTest
  static final ArchRule theKioskDoesNotKnowTheServer =
      noClasses().that().resideInAPackage(KIOSK).should().dependOnClassesThat(in(SERVER));

  @ArchTest
  static final ArchRule theServerDoesNotKnowTheKiosk =
      noClasses().that().resideInAPackage(SERVER).should().dependOnClassesThat(in(KIOSK));

  @ArchTest
  static final ArchRule noFeatureKnowsTheWiringOfItsProgram =
      noClasses()
          .that()
          .resideInAnyPackage("nl.huisvandekop.kiosk.*..", "nl.huisvandekop.server.*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.huisvandekop.kiosk", "nl.huisvandekop.server");

  @ArchTest
  static final ArchRule featuresOfTheKioskFormNoCircle =
      slices().matching("nl.huisvandekop.kiosk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresOfTheServerFormNoCircle =
      slices().matching("nl.huisvandekop.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule roomsOfTheChassisFormNoCircle =
      slices().matching("nl.huisvandekop.chassis.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyAClockKnowsTheTime =
      noClasses()
          .that()
          .resideInAnyPackage(KIOSK, SERVER)
          .and(in("nl.huisvandekop.kiosk.clock..").negate().as("are no clock"))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests must be able to set it; a clock is a claim");

  @ArchTest
  static final ArchRule everyPackageSaysWhatItOwns =
      classes().that().resideInAnyPackage("nl.huisvandekop..").should(haveAPackageInfo());

  /** Once packaged, the kiosk's fakes come as a jar of their own. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> in(String packages) {
    return resideInAPackage(packages);
  }

  private static ArchCondition<JavaClass> haveAPackageInfo() {
    return new ArchCondition<>("live in a package with a package-info.java") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        boolean generated = javaClass.getPackageName().contains(".templates");
        // Compiled away unless it is annotated, so the source is looked at.
        boolean said = generated || PackageInfos.has(javaClass.getPackageName());
        events.add(
            new SimpleConditionEvent(
                javaClass, said, javaClass.getPackageName() + " has no package-info.java"));
      }
    };
  }
}
