package org.gongkai.request.life.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gongkai.form.words.Language;
import org.gongkai.request.Vectors;

/**
 * The document of the life cycle is made of the table; {@code -Dgongkai.contract=write} makes it anew, as it does the
 * contract.
 */
class LifeCycleDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/life-of-an-application.md");

    @Test
    void the_committed_document_is_the_table() throws IOException {
        String made = document();
        if ("write".equals(System.getProperty("gongkai.contract"))) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String document() {
        return """
                # The life of an application (政府信息公开申请办理过程)
                Made of `life-cycle.csv` in request-service, which the service obeys; changed there and nowhere else.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | # | event | from | by | to | terms | papers | figures | basis | asks for |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s

                ## Stages and events
                Every stage with every event, as a test walks them: what the table does not list is refused with its reason.

                | stage | listed | refused |
                | --- | --- | --- |
                %s

                ## Worked examples
                Terms, fees and outcomes that were worked out by hand of the law, by family: what tests hold us to.

                | file | family | examples | asserted |
                | --- | --- | --- | --- |
                %s
                """.formatted(diagram(), rows(), pairs(), examples());
    }

    /** Arrows between stages; what leaves the stage as it is, is in the table alone. */
    private static String diagram() {
        Set<String> names = new TreeSet<>();
        Set<String> arrows = new TreeSet<>();
        for (Transition row : LifeCycle.all()) {
            if (row.to() instanceof Transition.Target.To(Stage to) && !isFromEverywhere(row)) {
                row.from().forEach(from -> {
                    names.add(name(from));
                    arrows.add(
                            "    %s --> %s: %s".formatted(from, to, row.step().code()));
                });
                names.add(name(to));
            }
        }
        return Stream.concat(names.stream(), arrows.stream()).collect(Collectors.joining("\n"));
    }

    private static boolean isFromEverywhere(Transition row) {
        return row.from().size() > 4;
    }

    private static String name(Stage stage) {
        return "    %s: %s %s".formatted(stage, stage, stage.said().in(Language.CHINESE));
    }

    private static String rows() {
        return LifeCycle.all().stream().map(LifeCycleDocumentTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Transition row) {
        String to = switch (row.to()) {
            case Transition.Target.To(Stage stage) -> stage.name();
            case Transition.Target.Same same -> "same";
            case Transition.Target.Before before -> "before the notice";
        };
        return "| %d | `%s` %s | %s | %s%s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.number(),
                        row.step().code(),
                        row.step().said().in(Language.CHINESE),
                        row.from().isEmpty() ? "—" : joined(row.from()),
                        joined(row.duties()),
                        row.needsApproval() ? ", agreed to by " + joined(row.approvers()) : "",
                        to,
                        String.join(", ", row.timers()),
                        String.join(", ", row.documents()),
                        row.statistics() == Counting.NONE
                                ? ""
                                : row.statistics().said().in(Language.CHINESE),
                        row.basis(),
                        row.guard());
    }

    /** Of each stage how many events may happen and how many are refused, and of all together. */
    private static String pairs() {
        List<String> lines = new ArrayList<>();
        long all = 0;
        for (Stage stage : Stage.values()) {
            long listed = LifeCycle.all().stream()
                    .filter(row -> row.from().contains(stage))
                    .count();
            all += listed;
            lines.add(
                    "| %s | %d | %d |".formatted(stage, listed, LifeCycle.all().size() - listed));
        }
        int pairs = Stage.values().length * LifeCycle.all().size();
        lines.add("| %d stages, %d events: %d pairs | %d | %d |"
                .formatted(Stage.values().length, LifeCycle.all().size(), pairs, all, pairs - all));
        return String.join("\n", lines);
    }

    private static String examples() {
        List<String> lines = new ArrayList<>();
        for (String file : List.of("deadlines.csv", "fees.csv", "outcomes.csv")) {
            Map<String, List<Vectors.Vector>> families = Vectors.all(file).stream()
                    .collect(Collectors.groupingBy(Vectors.Vector::kind, TreeMap::new, Collectors.toList()));
            families.forEach((family, examples) -> lines.add(line(file, family, examples)));
            lines.add(line(
                    file,
                    "all",
                    families.values().stream().flatMap(List::stream).toList()));
        }
        return String.join("\n", lines);
    }

    private static String line(String file, String family, List<Vectors.Vector> examples) {
        return "| %s | %s | %d | %d |"
                .formatted(
                        file,
                        family,
                        examples.size(),
                        examples.stream().filter(Vectors.Vector::isAsserted).count());
    }

    private static String joined(Collection<? extends Enum<?>> names) {
        return names.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
