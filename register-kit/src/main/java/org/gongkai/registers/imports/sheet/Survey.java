package org.gongkai.registers.imports.sheet;

import java.util.List;
import java.util.Optional;

import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.StoredRow;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Workbook;

/**
 * What a first walk through a sheet finds. Areas stand behind the rows in most files; and a sheet that breaks off is
 * refused before anything of it is taken.
 *
 * @param width how many columns have text
 */
record Survey(int width, List<Area> areas) {

    static Survey of(Workbook workbook, Workbook.Tab tab) {
        try (StoredRows rows = workbook.rows(tab)) {
            int width = 0;
            for (Optional<StoredRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                width = Math.max(width, row.get().width());
            }
            return new Survey(width, List.copyOf(rows.areas()));
        }
    }
}
