package org.gongkai.litigation.life.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** The document of the life of a case is made of the tables; {@code -Dgongkai.contract=write} makes it anew, as it does the contract. */
class CaseLifeDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/life-of-a-case.md");

    @Test
    void the_committed_document_is_the_tables() throws IOException {
        String made = document();
        if ("write".equals(System.getProperty("gongkai.contract"))) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String document() {
        return """
                # The life of a case (行政复议、行政诉讼案件办理过程)
                Made of `case-life.csv` and `proceeding-life.csv` in litigation-service, which the service obeys; changed there and nowhere else.
                How far a case and its proceedings have come is worked out from their facts on the day that it is asked for: a decision comes to
                hold with nobody doing anything. So a case is `ENDED` when its proceedings are, and nothing is left to do because of them.

                ## Proceedings and their decisions
                %s
                ## The case as a whole
                %s""".formatted(
                        table(CaseLifeCycle.OF_PROCEEDING, ProceedingStage.values(), ProceedingStage::said),
                        table(CaseLifeCycle.OF_CASE, CaseStage.values(), CaseStage::said));
    }

    private static <G extends Enum<G>> String table(
            StepTable<G, CaseStep> table, G[] stages, Function<G, Message> said) {
        return """
                %s

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | # | event | from | by | to | terms | basis | asks for |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                """.formatted(
                        count(table, stages),
                        diagram(table, said),
                        table.all().stream().map(CaseLifeDocumentTest::row).collect(Collectors.joining("\n")));
    }

    /** How many pairs of a stage and an event there are, and how many of them the table has; a test walks all. */
    private static <G extends Enum<G>> String count(StepTable<G, CaseStep> table, G[] stages) {
        List<CaseStep> steps = table.steps();
        long allowed = Stream.of(stages)
                .flatMap(stage ->
                        steps.stream().filter(step -> table.find(stage, step).isPresent()))
                .count();
        return "%d stages × %d events = %d pairs, of which %d may be and %d are refused; `CaseStagesTest` walks them all."
                .formatted(
                        stages.length,
                        steps.size(),
                        stages.length * steps.size(),
                        allowed,
                        stages.length * steps.size() - allowed);
    }

    /** Arrows between stages; what leaves the stage as it is, and what may be done at most of them, is in the table alone. */
    private static <G extends Enum<G>> String diagram(StepTable<G, CaseStep> table, Function<G, Message> said) {
        Set<String> names = new TreeSet<>();
        Set<String> arrows = new TreeSet<>();
        for (StepRow<G, CaseStep> row : table.all()) {
            if (row.from().size() > 4 || row.to().isEmpty()) {
                continue;
            }
            row.to().forEach(to -> names.add(name(to, said)));
            for (G from : row.from()) {
                names.add(name(from, said));
                row.to().stream()
                        .filter(to -> to != from)
                        .forEach(to -> arrows.add("    %s --> %s: %s"
                                .formatted(from, to, row.step().code())));
            }
        }
        return Stream.concat(names.stream(), arrows.stream()).collect(Collectors.joining("\n"));
    }

    private static <G extends Enum<G>> String name(G stage, Function<G, Message> said) {
        return "    %s: %s %s".formatted(stage, stage, said.apply(stage).in(Language.CHINESE));
    }

    private static String row(StepRow<?, CaseStep> row) {
        return "| %d | `%s` %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.number(),
                        row.step().code(),
                        row.step().said().in(Language.CHINESE),
                        row.from().isEmpty() ? "—" : joined(row.from()),
                        joined(row.duties()),
                        row.to().isEmpty() ? "same" : joined(row.to()),
                        String.join(", ", row.timers()),
                        row.basis(),
                        row.guard());
    }

    private static String joined(Collection<? extends Enum<?>> names) {
        return names.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
