package org.gongkai.request.handling.body;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** The words of people in all steps, sealed with the data key. */
@ApplicationScoped
class SealedSteps implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(table("handling_step", "serial"), table("pending_step", "number"));
    }

    private static SealedTable table(String name, String ordinal) {
        return new SealedTable(name, List.of("application_id", ordinal), Map.of("words", step -> name + "/" + step));
    }
}
