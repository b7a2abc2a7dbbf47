package org.gongkai.deploy;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Layers;

/** The launcher keeps its directions, and starts the services without knowing a class of theirs. */
class LayersTest {

    private final Layers layers = new Layers("org.gongkai.deploy");

    @Test
    void packages_point_one_way() {
        layers.check();
    }

    @Test
    void no_class_of_a_service_is_known() {
        layers.checkIgnoranceOf(
                "org.gongkai.registers..",
                "org.gongkai.request..",
                "org.gongkai.disclosure..",
                "org.gongkai.litigation..",
                "org.gongkai.report..");
    }

    @Test
    void what_must_be_there_in_json_is_asked_for_as_such() {
        layers.checkMembers();
    }
}
