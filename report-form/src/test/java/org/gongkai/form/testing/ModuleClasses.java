package org.gongkai.form.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of a module as ArchUnit reads them: once for all tests of a run, since that takes seconds. */
public final class ModuleClasses {

    private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();
    private static final Map<String, JavaClasses> ALL = new ConcurrentHashMap<>();

    private ModuleClasses() {}

    /** All below a package, tests as well. Of a class of another module or library no more than its name is known. */
    public static JavaClasses all(String root) {
        return ALL.computeIfAbsent(root, name -> {
            // Of a class of another library its name is all that is asked about: to read it as well takes most of the
            // time.
            ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(name);
        });
    }

    /** Those that the module consists of. */
    public static JavaClasses withoutTests(String root) {
        return all(root)
                .that(describe(
                        "no test",
                        type -> type.getSource()
                                .map(source -> NO_TESTS.includes(Location.of(source.getUri())))
                                .orElse(true)));
    }
}
