package org.gongkai.registers.imports.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.StoredRow;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.imports.sheet.stored.Workbook;
import org.gongkai.registers.problem.RegisterWords;

/** A sheet of a workbook. */
final class WorkbookSheet implements Sheet {

    private final Workbook workbook;
    private final Workbook.Tab tab;
    private final List<String> otherNames;
    private final Survey survey;
    private final StoredRows rows;

    private WorkbookSheet(Workbook workbook, Workbook.Tab tab, List<String> otherNames) {
        this.workbook = workbook;
        this.tab = tab;
        this.otherNames = otherNames;
        this.survey = Survey.of(workbook, tab);
        this.rows = workbook.rows(tab);
    }

    /** Opens the sheet of this name or number, else the first visible one that has text. */
    static WorkbookSheet open(Workbook workbook, Optional<String> sheetName) {
        try {
            List<Workbook.Tab> visible =
                    workbook.tabs().stream().filter(Workbook.Tab::visible).toList();
            // A thousand sheets may be one and the same part of the file, which is not read for each.
            Map<String, Boolean> known = new HashMap<>();
            Predicate<Workbook.Tab> texts = one -> known.computeIfAbsent(one.place(), place -> workbook.hasText(one));
            Workbook.Tab tab = sheetName.isPresent() ? named(visible, sheetName.get()) : first(visible, texts);
            List<String> others = visible.stream()
                    .filter(other -> !other.equals(tab) && texts.test(other))
                    .map(Workbook.Tab::name)
                    .toList();
            return new WorkbookSheet(workbook, tab, others);
        } catch (RuntimeException | Error e) {
            workbook.close();
            throw e;
        }
    }

    private static Workbook.Tab named(List<Workbook.Tab> visible, String name) {
        return visible.stream()
                .filter(tab -> tab.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .or(() -> IntStream.rangeClosed(1, visible.size())
                        .filter(number -> name.strip().equals("" + number))
                        .mapToObj(number -> visible.get(number - 1))
                        .findFirst())
                .orElseThrow(() -> unknown(visible));
    }

    private static Problem unknown(List<Workbook.Tab> visible) {
        return Problem.invalid(
                "sheet",
                RegisterWords.NOT_A_VISIBLE_SHEET.with(
                        visible.stream().map(Workbook.Tab::name).toList()));
    }

    private static Workbook.Tab first(List<Workbook.Tab> visible, Predicate<Workbook.Tab> texts) {
        return visible.stream()
                .filter(texts)
                .findFirst()
                .orElseThrow(() -> Unreadable.of(RegisterWords.NO_TEXT_IN_SHEETS));
    }

    @Override
    public String name() {
        return tab.name();
    }

    @Override
    public List<String> otherNames() {
        return otherNames;
    }

    @Override
    public Iterator<SheetRow> iterator() {
        MergedAreas areas = new MergedAreas(survey.areas(), survey.width());
        return new ShownRows(() -> read(areas));
    }

    private Optional<SheetRow> read(MergedAreas areas) {
        for (Optional<StoredRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            SheetCell[] cells = row.get().shown(survey.width());
            areas.show(row.get().number(), cells);
            SheetRow shown = SheetRow.of(row.get().number(), Arrays.asList(cells));
            if (!shown.isBlank()) {
                return Optional.of(shown);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
    }
}
