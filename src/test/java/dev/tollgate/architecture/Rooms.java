package dev.tollgate.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;

/** What the rooms declare about themselves. */
final class Rooms {

    private static final String ROOT = "dev.tollgate.";

    /** The classes of the product, without those of its tests. */
    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tollgate");

    private Rooms() {}

    static Optional<ApplicationModule> declaration(String room) {
        String info = ROOT + room + ".package-info";
        return PRODUCT.contain(info)
                ? PRODUCT.get(info).tryGetAnnotationOfType(ApplicationModule.class)
                : Optional.empty();
    }

    /** The room itself and those that it may touch. */
    static Set<String> withinReachOf(String room) {
        Set<String> reach = declaration(room).stream()
                .flatMap(declared -> Arrays.stream(declared.allowedDependencies()))
                .map(dependency -> dependency.replaceAll("\\s*::.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        reach.add(room);
        return reach;
    }

    /** The room of a class: the first name below the root package. */
    static String of(String className) {
        String below = className.substring(ROOT.length());
        return below.substring(0, below.indexOf('.'));
    }
}
