package org.gongkai.kit;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Layers;

/** The module keeps its directions. */
class LayersTest {

    private final Layers layers = new Layers("org.gongkai.kit");

    @Test
    void packages_point_one_way() {
        layers.check();
    }

    @Test
    void no_row_makes_its_mapper_anew() {
        layers.checkMappers();
    }

    @Test
    void no_module_beside_or_above_is_known() {
        layers.checkIgnoranceOf(
                "org.gongkai.registers..",
                "org.gongkai.request..",
                "org.gongkai.disclosure..",
                "org.gongkai.litigation..",
                "org.gongkai.report..",
                "org.gongkai.deploy..");
    }

    @Test
    void what_must_be_there_in_json_is_asked_for_as_such() {
        layers.checkMembers();
    }
}
