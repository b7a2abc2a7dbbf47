package org.gongkai.form.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.Cell;
import org.gongkai.form.FormTable;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.grid.Grid.Box;

class GridTest {

    static List<FormTable> tables() {
        return Editions.shipped().all().stream()
                .flatMap(form -> form.tables().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void spans_fill_every_place_once_and_every_cell_is_drawn(FormTable table) {
        Grid grid = Grid.of(table);
        Set<String> taken = new HashSet<>();

        for (int line = 0; line < grid.lines().size(); line++) {
            int column = 0;
            for (Box box : grid.lines().get(line)) {
                while (taken.contains(line + ":" + column)) {
                    column++;
                }
                for (int down = 0; down < box.rowSpan(); down++) {
                    for (int right = 0; right < box.columnSpan(); right++) {
                        assertThat(taken.add((line + down) + ":" + (column + right)))
                                .isTrue();
                    }
                }
            }
        }

        assertThat(taken).hasSize(grid.width() * grid.lines().size());
        assertThat(grid.lines().stream().flatMap(List::stream).flatMap(box -> box.cell().stream()))
                .containsExactlyElementsOf(table.cells().map(Cell::id).toList());
    }

    @Test
    void table_three_has_the_merged_heads_of_the_official_form() {
        Grid grid = Grid.of(Editions.shipped().latest().findTable("T3").orElseThrow());

        assertThat(box(grid, "申请人情况")).extracting(Box::rowSpan, Box::columnSpan).containsExactly(1, 7);
        assertThat(box(grid, "法人或其他组织"))
                .extracting(Box::rowSpan, Box::columnSpan)
                .containsExactly(1, 5);
        assertThat(box(grid, "自然人")).extracting(Box::rowSpan, Box::columnSpan).containsExactly(2, 1);
        assertThat(box(grid, "三、本年度办理结果"))
                .extracting(Box::rowSpan, Box::columnSpan)
                .containsExactly(22, 1);
        assertThat(box(grid, "（三）不予公开"))
                .extracting(Box::rowSpan, Box::columnSpan)
                .containsExactly(8, 1);
        assertThat(box(grid, "（一）予以公开"))
                .extracting(Box::rowSpan, Box::columnSpan)
                .containsExactly(1, 2);
        assertThat(box(grid, "四、结转下年度继续办理"))
                .extracting(Box::rowSpan, Box::columnSpan)
                .containsExactly(1, 3);
        assertThat(grid.lines()).hasSize(3 + 25);
    }

    @Test
    void table_four_stands_in_one_line_of_figures() {
        Grid grid = Grid.of(Editions.shipped().latest().findTable("T4").orElseThrow());

        assertThat(grid.width()).isEqualTo(15);
        assertThat(grid.lines()).hasSize(4);
        assertThat(box(grid, "行政诉讼").columnSpan()).isEqualTo(10);
        assertThat(box(grid, "结果维持").rowSpan()).isEqualTo(2);
    }

    private static Box box(Grid grid, String label) {
        return grid.lines().stream()
                .flatMap(List::stream)
                .filter(box ->
                        box.label().filter(text -> text.zh().equals(label)).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
