package dev.tollgate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.mpxj.reader.AbstractProjectReader;
import org.mpxj.reader.ProjectReader;
import org.mpxj.reader.UniversalProjectReader;

/** Plan files are hostile until they are read: five readers are safe, the others write files or unpack without end. */
@AnalyzeClasses(packages = "dev.tollgate", importOptions = ImportOption.DoNotIncludeTests.class)
class PlanReadersTest {

    private static final Set<String> SAFE = Set.of(
            "MPPReader",
            "MPXReader",
            "MSPDIReader",
            "PrimaveraXERFileReader",
            "PrimaveraPMFileReader",
            AbstractProjectReader.class.getSimpleName());

    private static final DescribedPredicate<JavaClass> ANY_OTHER_READER = DescribedPredicate.describe(
            "are any other reader of plans",
            type -> (type.isAssignableTo(ProjectReader.class) || type.isEquivalentTo(UniversalProjectReader.class))
                    && !SAFE.contains(type.getSimpleName()));

    @ArchTest
    static final ArchRule onlyTheFiveSafeReadersAreUsed = noClasses()
            .should()
            .dependOnClassesThat(ANY_OTHER_READER)
            .because("the library's own recognition of formats can be led to write and to unpack");

    @ArchTest
    static final ArchRule theLibraryStaysInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("..project.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mpxj..");
}
