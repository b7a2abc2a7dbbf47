package org.gongkai.formats;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Layers;

/** Formats stand on the report as a value and on libraries alone. */
class LayersTest {

    private final Layers layers = new Layers("org.gongkai.formats");

    @Test
    void packages_point_one_way() {
        layers.check();
    }

    @Test
    void no_framework_and_no_module_above_is_known() {
        layers.checkPlainness();
    }

    @Test
    void what_must_be_there_in_json_is_asked_for_as_such() {
        layers.checkMembers();
    }
}
