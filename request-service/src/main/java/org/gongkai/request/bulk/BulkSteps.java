package org.gongkai.request.bulk;

import java.util.List;
import java.util.Optional;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Transition;

/** The steps that can be taken for many applications at once, as {@code bulk-steps.csv} lists them. */
public final class BulkSteps {

    private static final List<String> PATHS = read();

    private BulkSteps() {}

    /** The last part of the path of each. */
    public static List<String> paths() {
        return PATHS;
    }

    /** The rows of the table of steps for the step with this path; none where it is not for many. */
    public static Optional<List<Transition>> find(String path) {
        return PATHS.contains(path) ? Optional.of(LifeCycle.at(path)) : Optional.empty();
    }

    private static List<String> read() {
        List<String> paths = ResourceTable.read(BulkSteps.class, "bulk-steps.csv", row -> row.getField("path"));
        paths.forEach(BulkSteps::requireStep);
        return paths;
    }

    private static void requireStep(String path) {
        if (LifeCycle.at(path).isEmpty()) {
            throw new IllegalStateException("the table of steps has no " + path);
        }
    }
}
