package org.gongkai.litigation.life.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.access.Grant;
import org.gongkai.kit.table.ResourceTable;

/**
 * The steps of a life, as a resource file lists them: {@code number,event,from,duties,to,method,path,needs,timers,basis,guard}.
 * What is not in it is not allowed. Sets are words between spaces, {@code -} stands for none and {@code same} for a stage that
 * stays.
 *
 * @param <G> the stages of the life
 * @param <S> its steps
 */
public final class StepTable<G extends Enum<G>, S extends Enum<S>> {

    private final List<StepRow<G, S>> rows;

    private StepTable(List<StepRow<G, S>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The table in a file beside a class. */
    public static <G extends Enum<G>, S extends Enum<S>> StepTable<G, S> read(
            Class<?> beside, String file, Class<G> stages, Class<S> steps) {
        Function<NamedCsvRecord, StepRow<G, S>> row = line -> new StepRow<>(
                Integer.parseInt(line.getField("number")),
                step(line.getField("event"), steps),
                stages(line, "from", stages),
                ResourceTable.words(line, "duties").stream()
                        .map(Grant::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                stages(line, "to", stages),
                line.getField("method"),
                line.getField("path"),
                ResourceTable.words(line, "needs"),
                ResourceTable.words(line, "timers"),
                line.getField("basis"),
                line.getField("guard"));
        return new StepTable<>(ResourceTable.read(beside, file, row));
    }

    /** All rows, in the order of the table. */
    public List<StepRow<G, S>> all() {
        return rows;
    }

    /** The row of a step that is taken at a stage. */
    public Optional<StepRow<G, S>> find(G stage, S step) {
        return rows.stream()
                .filter(row -> row.step() == step && row.from().contains(stage))
                .findFirst();
    }

    /** Any row of a step: who may take it, and where, is the same in all of them. */
    public StepRow<G, S> of(S step) {
        return rows.stream().filter(row -> row.step() == step).findFirst().orElseThrow();
    }

    /** Each step once, in the order of the table. */
    public List<S> steps() {
        return rows.stream().map(StepRow::step).distinct().toList();
    }

    private static <S extends Enum<S>> S step(String name, Class<S> steps) {
        return Stream.of(steps.getEnumConstants())
                .filter(step -> StepName.of(step).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <G extends Enum<G>> Set<G> stages(NamedCsvRecord line, String field, Class<G> type) {
        Set<G> stages = EnumSet.noneOf(type);
        ResourceTable.words(line, field).stream()
                .filter(word -> !word.equals("-") && !word.equals("same"))
                .map(word -> Enum.valueOf(type, word))
                .forEach(stages::add);
        return stages;
    }
}
