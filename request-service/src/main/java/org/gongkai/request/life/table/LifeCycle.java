package org.gongkai.request.life.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** The steps of an application's life, as {@code life-cycle.csv} lists them; what is not in it is not allowed. */
public final class LifeCycle {

    private static final List<Transition> TRANSITIONS = read();
    private static final Map<Step, Transition> BY_STEP =
            TRANSITIONS.stream().collect(Collectors.toUnmodifiableMap(Transition::step, Function.identity()));

    private LifeCycle() {}

    /** All rows, in the order of the table. */
    public static List<Transition> all() {
        return TRANSITIONS;
    }

    /** The row of a step. */
    public static Transition of(Step step) {
        return BY_STEP.get(step);
    }

    /** Why a step may not be taken at a stage: the table has no such row. */
    public static Optional<Refusal> refusal(Step step, Stage stage) {
        return Refusal.when(!of(step).from().contains(stage), StepWords.WRONG_STAGE, step.said(), stage.said());
    }

    /** The rows of steps that are posted to a path below an application. */
    public static List<Transition> at(String path) {
        return TRANSITIONS.stream()
                .filter(row -> row.path().equals("applications/{id}/" + path))
                .toList();
    }

    private static List<Transition> read() {
        return ResourceTable.read(LifeCycle.class, "life-cycle.csv", LifeCycle::transition);
    }

    private static Transition transition(NamedCsvRecord row) {
        return new Transition(
                Integer.parseInt(row.getField("number")),
                Step.find(row.getField("event")).orElseThrow(),
                stages(ResourceTable.words(row, "from")),
                duties(row, "duties"),
                duties(row, "approvers"),
                target(row.getField("to")),
                row.getField("path"),
                ResourceTable.words(row, "timers"),
                ResourceTable.words(row, "documents"),
                Counting.valueOf(row.getField("statistics")),
                row.getField("basis"),
                row.getField("guard"));
    }

    private static Set<Stage> stages(List<String> words) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        words.forEach(word -> {
            switch (word) {
                case "-" -> {}
                case "OPEN" -> Stream.of(Stage.values()).filter(Stage::isOpen).forEach(stages::add);
                case "FINISHED" ->
                    Stream.of(Stage.values()).filter(Stage::isFinished).forEach(stages::add);
                default -> stages.add(Stage.valueOf(word));
            }
        });
        return stages;
    }

    private static Set<Duty> duties(NamedCsvRecord row, String field) {
        return ResourceTable.words(row, field).stream().map(Duty::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Transition.Target target(String field) {
        return switch (field) {
            case "same", "-" -> new Transition.Target.Same();
            case "before" -> new Transition.Target.Before();
            default -> new Transition.Target.To(Stage.valueOf(field));
        };
    }
}
