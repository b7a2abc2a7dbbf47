package org.gongkai.form.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * The directions that the classes of a module keep: web, then features, then what the features stand on; and no module
 * knows one that stands beside or above it.
 *
 * @param root package of the module
 */
public record Layers(String root) {

    /** How many types a package holds at most: whoever opens it sees in a minute what is there. */
    private static final int ROOM = 20;

    /** Checks them all. */
    public void check() {
        checkRooms();
        JavaClasses classes = withoutTests();
        noClasses()
                .that()
                .resideOutsideOfPackages(root + ".web..", root + ".routing..", root + ".openapi..", root + ".service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "io.vertx..",
                        root + ".web..",
                        root + ".routing..",
                        root + ".openapi..",
                        "org.gongkai.kit.web..",
                        "org.gongkai.registers.web..")
                .because("only the edge, and what asks other services, knows HTTP, be it the edge of a kit")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Checks that packages hold no more than they should, and that no two know each other, however deep they lie. */
    public void checkRooms() {
        JavaClasses classes = withoutTests();
        slices().assignedFrom(new PackageAsSlice()).should().beFreeOfCycles().check(classes);
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(ROOM));
    }

    private static final class PackageAsSlice implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }

    /** Checks that no mapper of rows is called by another: Jdbi makes it ready once for a query, here it would be for each row. */
    public void checkMappers() {
        JavaClasses classes = all();
        noClasses()
                .should()
                .callMethodWhere(target(owner(name("org.jdbi.v3.core.mapper.RowMapper")))
                        .or(target(owner(name("org.jdbi.v3.core.mapper.reflect.ConstructorMapper"))))
                        .and(target(name("map"))))
                .because("a mapper that finds its columns by itself does so for each row then")
                .check(classes);
    }

    /**
     * Checks that a member of a JSON tree is asked for as one that must be there ({@code required}) or as one that may be missing
     * ({@code optional}): what bears another name one day is never read as nothing, or as 0.
     */
    public void checkMembers() {
        JavaClasses classes = withoutTests();
        noClasses()
                .should()
                .callMethodWhere(target(owner(nameStartingWith("com.fasterxml.jackson.databind.")))
                        .and(target(name("path")).or(target(name("findPath")))))
                .because("a member that is missing is read as nothing then")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Checks that a plain library knows no framework, and no module that stands on one. */
    public void checkPlainness() {
        checkIgnoranceOf(
                "jakarta..",
                "io.quarkus.arc..",
                "io.quarkus.runtime..",
                "io.vertx..",
                "org.jdbi..",
                "org.gongkai.kit..",
                "org.gongkai.registers..",
                "org.gongkai.report..",
                "org.gongkai.deploy..");
    }

    /** Checks that the module does not know these packages. */
    public void checkIgnoranceOf(String... packages) {
        JavaClasses classes = all();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("modules know only those below them")
                .check(classes);
    }

    private JavaClasses all() {
        return ModuleClasses.all(root);
    }

    private JavaClasses withoutTests() {
        return ModuleClasses.withoutTests(root);
    }
}
