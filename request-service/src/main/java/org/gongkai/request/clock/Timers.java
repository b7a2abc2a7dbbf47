package org.gongkai.request.clock;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.form.words.Bundle;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.calendar.CaseTerm;
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

    /** What it is stands here for terms of the Regulations, for those of other laws where all have it who count by them. */
    private static Timer timer(NamedCsvRecord row, OptionalInt most, boolean told) {
        String code = row.getField("code");
        return CaseTerm.find(code)
                .map(term -> new Timer(code, term.name(), term.length(), most, told, term.unit(), term.basis()))
                .orElseGet(() -> new Timer(
                        code,
                        language -> Bundle.of(Timer.class, language).text(code),
                        Integer.parseInt(row.getField("length")),
                        most,
                        told,
                        TermUnit.valueOf(row.getField("unit")),
                        row.getField("basis")));
    }

    private static Map<String, Timer> read() {
        Map<String, Timer> timers = new LinkedHashMap<>();
        ResourceTable.read(
                        Timers.class,
                        "timers.csv",
                        row -> timer(
                                row,
                                most(row.getField("most")),
                                row.getField("told").equals("yes")))
                .forEach(timer -> timers.put(timer.code(), timer));
        return Collections.unmodifiableMap(timers);
    }
}
