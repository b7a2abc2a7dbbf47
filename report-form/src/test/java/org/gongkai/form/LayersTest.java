package org.gongkai.form;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Layers;
import org.gongkai.form.testing.ModuleClasses;

/** The form stands on the Java platform and a JSON reader alone. */
class LayersTest {

    @Test
    void packages_point_one_way() {
        new Layers("org.gongkai.form").checkRooms();
    }

    @Test
    void no_framework_and_no_other_module_is_known() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.gongkai.form..", "com.fasterxml.jackson..")
                .check(ModuleClasses.withoutTests("org.gongkai.form"));
    }

    @Test
    void what_must_be_there_in_json_is_asked_for_as_such() {
        new Layers("org.gongkai.form").checkMembers();
    }
}
