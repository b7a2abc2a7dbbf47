package org.gongkai.registers.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.registers.imports.sheet.SheetRow;

/** The year of a ledger, as its titles or the name of its sheet say it: 2026年度依申请公开台账. */
final class TitleYear {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");

    private TitleYear() {}

    /**
     * The year; empty where none is named, or several are.
     *
     * @param titles the rows above the heads
     */
    static Optional<Integer> of(String sheetName, Stream<SheetRow> titles) {
        List<Integer> years = Stream.concat(
                        Stream.of(sheetName),
                        titles.flatMap(row -> row.cells().stream()).map(cell -> cell.text()))
                .flatMap(text -> YEAR.matcher(text).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }
}
