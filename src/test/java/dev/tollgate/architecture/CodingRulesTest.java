package dev.tollgate.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.ModelReadable;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rules of the code. Each fails also when it finds nothing to judge. */
@AnalyzeClasses(packages = "dev.tollgate", importOptions = ImportOption.DoNotIncludeTests.class)
class CodingRulesTest {

    private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE_FOR_THE_TIME =
            DescribedPredicate.describe("ask the machine for the time", access -> {
                AccessTarget target = access.getTarget();
                String owner = target.getOwner().getName();
                boolean time = owner.startsWith("java.time.") || owner.equals("java.lang.System");
                boolean asksNow = time && NOW.contains(target.getName());
                boolean newDate =
                        owner.equals(Date.class.getName()) && target.getName().equals("<init>");
                return (asksNow || newDate) && access.getDescription().contains("()>");
            });

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(are(DescribedPredicate.not(DescribedPredicate.describe(
                    "the application", type -> type.getSimpleName().equals("TollgateApplication")))))
            .should()
            .accessTargetWhere(ASKS_THE_MACHINE_FOR_THE_TIME)
            .because("tests and imports move the time through the " + Clock.class.getSimpleName() + " bean");

    @ArchTest
    static final ArchRule onlyAdaptersKnowTheEngine = noClasses()
            .that(resideOutsideOfPackages(
                    "..process..",
                    "..workflow..",
                    "..access..",
                    "..people..",
                    "..database..",
                    "..startup..",
                    "..demo.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."))
            .because("the engine may have to be exchanged for one of its forks");

    @ArchTest
    static final ArchRule theDemoKnowsTheEngineOnlyAsTheBookOfUsers = noClasses()
            .that()
            .resideInAPackage("..demo..")
            .should()
            .dependOnClassesThat(are(DescribedPredicate.describe(
                    "of the engine and not about users",
                    type -> type.getPackageName().startsWith("org.camunda")
                            && !type.getPackageName().endsWith(".identity")
                            && !type.getSimpleName().startsWith("IdentityService"))))
            .because("invented people are users of the engine, invented projects go through the doors");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs is seen at its constructor");

    @ArchTest
    static final ArchRule storesStayInTheirRoom = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()
            .because("others go through the room's door");

    @ArchTest
    static final ArchRule adaptersArePrivate = classes()
            .that()
            .resideInAnyPackage("..process..", "..web..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(ModelReadable.class)
            .and(are(DescribedPredicate.not(DescribedPredicate.describe(
                    "made by the webapps",
                    type -> type.getAllRawInterfaces().stream()
                            .anyMatch(spi -> spi.getName().startsWith("org.camunda.bpm.webapp"))))))
            .should()
            .bePackagePrivate()
            .because("nobody calls a delegate or a controller but the engine and the web");

    @ArchTest
    static final ArchRule delegatesCarryTheVerbOfTheirBox = classes()
            .that()
            .areAssignableTo(ServiceTaskDelegate.class)
            .and()
            .areAnnotatedWith(Component.class)
            .should(beABeanOfItsOwnName());

    @ArchTest
    static final ArchRule completeListenersAreNamedForWhatTheyRecord = classes()
            .that()
            .areAssignableTo(CompleteListener.class)
            .and()
            .areAnnotatedWith(Component.class)
            .should(beABeanOfItsOwnName())
            .andShould()
            .haveSimpleNameStartingWith("Record");

    @ArchTest
    static final ArchRule loggersAreConstants = fields().that()
            .haveRawType("org.slf4j.Logger")
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .andShould()
            .bePrivate();

    @ArchTest
    static final ArchRule nobodyDependsOnTheOuterRooms = noClasses()
            .that(resideOutsideOfPackages(
                    "..lifecycle..", "..access..", "..notification..", "..portfolio..", "..demo.."))
            .should()
            .dependOnClassesThat(are(DescribedPredicate.describe("of an outer room", CodingRulesTest::isOfAnOuterRoom)))
            .because("conductors and readers know the others, not the other way round");

    private static boolean isOfAnOuterRoom(JavaClass type) {
        return Set.of("lifecycle", "access", "notification", "portfolio", "demo").stream()
                .anyMatch(room -> type.getPackageName().startsWith("dev.tollgate." + room));
    }

    private static ArchCondition<JavaClass> beABeanOfItsOwnName() {
        return new ArchCondition<>("be a bean of its own name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String simple = type.getSimpleName();
                String expected = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
                String bean = type.getAnnotationOfType(Component.class).value();
                events.add(new SimpleConditionEvent(
                        type, bean.equals(expected), type.getName() + " is the bean \"" + bean + "\""));
            }
        };
    }
}
