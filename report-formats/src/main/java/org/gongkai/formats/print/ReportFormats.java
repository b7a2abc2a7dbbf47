package org.gongkai.formats.print;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Every format that is on the class path. */
public final class ReportFormats {

    private static final List<ReportFormat> ALL =
            ServiceLoader.load(ReportFormat.class, ReportFormats.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(ReportFormat::place))
                    .toList();

    private ReportFormats() {}

    /** All of them, those that people read first. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** The format of a suffix. */
    public static Optional<ReportFormat> find(String suffix) {
        return ALL.stream().filter(format -> format.suffix().equals(suffix)).findFirst();
    }

    /**
     * The format of a suffix that is known to be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static ReportFormat of(String suffix) {
        return find(suffix).orElseThrow(() -> new IllegalArgumentException("there is no format '" + suffix + "'"));
    }
}
