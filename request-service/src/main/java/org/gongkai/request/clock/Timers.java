package org.gongkai.request.clock;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.calendar.TermUnit;

/** The terms that {@code timers.csv} lists. */
public final class Timers {

    private static final Map<String, Timer> BY_CODE = read();

    private Timers() {}

    /** All of them, in the order of the file. */
    public static Collection<Timer> all() {
        return BY_CODE.values();
    }

    /** The term with this code. */
    public static Optional<Timer> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The term with this code, which the file has. */
    public static Timer get(String code) {
        return find(code).orElseThrow();
    }

    private static OptionalInt most(String written) {
        return written.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
    }

    private static Map<String, Timer> read() {
        Map<String, Timer> timers = new LinkedHashMap<>();
        ResourceTable.read(
                        Timers.class,
                        "timers.csv",
                        row -> new Timer(
                                row.getField("code"),
                                row.getField("name"),
                                Integer.parseInt(row.getField("length")),
                                most(row.getField("most")),
                                row.getField("told").equals("yes"),
                                TermUnit.valueOf(row.getField("unit")),
                                row.getField("basis")))
                .forEach(timer -> timers.put(timer.code(), timer));
        return Collections.unmodifiableMap(timers);
    }
}
