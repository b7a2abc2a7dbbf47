package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.edition.Editions;

/** Published reports, row by row as domain experts write them down: the equations must hold in real figures. */
class SampleReportsTest {

    private static final String SUQIAN_2023 = """
            3402,99,0,4,5,1,3511|91,3,0,0,2,0,96|1175,12,0,3,1,0,1191|319,7,0,0,2,0,328|0,0,0,0,0,0,0|27,0,0,0,0,0,27
            6,0,0,0,0,0,6|38,0,0,0,0,0,38|20,0,0,0,0,0,20|9,0,0,0,0,0,9|21,0,0,0,0,0,21|20,1,0,0,0,0,21
            968,74,0,1,3,1,1047|26,2,0,0,0,0,28|3,0,0,0,0,0,3|305,0,0,0,0,0,305|39,0,0,0,0,0,39|0,0,0,0,0,0,0
            58,0,0,0,0,0,58|4,0,0,0,0,0,4|40,0,0,0,0,0,40|10,0,0,0,0,0,10|287,3,0,0,1,0,291|3375,99,0,4,7,1,3486
            118,3,0,0,0,0,121""";

    private final Form form = Editions.shipped().latest();

    @Test
    void a_published_report_satisfies_every_equation() {
        Figures figures = suqian();

        assertThat(form.check(figures)).allMatch(finding -> finding.rule().equals("V8"));
        assertThat(form.derive(figures)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            T3.GRANTED.NATURAL_PERSON,     1176, V1 V2
            T3.NEW_RECEIVED.TOTAL,         3512, V1 V3
            T3.TOTAL_CLOSED.TOTAL,         3487, V1 V2 V3 V5
            """)
    void a_wrong_cell_breaks_the_equations_it_stands_in(String cell, long wrong, String rules) {
        Figures figures = suqian().with(CellId.parse(cell), CellValue.of(wrong));

        List<Finding> broken = form.check(figures).stream()
                .filter(finding -> !finding.isUncheckable())
                .toList();

        assertThat(broken).extracting(Finding::rule).containsExactly(rules.split(" "));
    }

    @Test
    void a_finding_names_both_sides() {
        Figures figures = suqian().with(CellId.parse("T3.CARRIED_OUT.ENTERPRISE"), CellValue.of(4));

        Finding finding = form.check(figures).stream()
                .filter(found -> found.rule().equals("V3"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.actual().orElseThrow()).isEqualByComparingTo("102");
        assertThat(finding.expected().orElseThrow()).isEqualByComparingTo("103");
    }

    private Figures suqian() {
        List<CellId> cells = new ArrayList<>(form.cells().keySet());
        cells.removeIf(cell -> !cell.table().equals("T3"));
        String[] numbers = SUQIAN_2023.split("[,|\\n]");
        Map<CellId, CellValue> values = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            values.put(cells.get(i), CellValue.of(Long.parseLong(numbers[i].strip())));
        }
        return Figures.of(values);
    }
}
