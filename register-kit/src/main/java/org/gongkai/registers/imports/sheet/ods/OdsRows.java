package org.gongkai.registers.imports.sheet.ods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRow;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The rows of an ODS sheet. Rows and cells that are repeated stand in the file once, and are not written out. */
final class OdsRows implements StoredRows {

    private final XmlPart xml;
    private final List<Area> areas = new ArrayList<>();
    private Optional<StoredRow> repeated = Optional.empty();
    private long repetitions;
    private long lastRow;
    private boolean inside;

    OdsRows(XmlPart xml, int table) {
        this.xml = xml;
        int before = table;
        while (!inside && xml.next()) {
            if (xml.starts("table")) {
                inside = before == 0;
                if (before-- > 0) {
                    xml.skip();
                }
            }
        }
    }

    private OdsRows(XmlPart xml) {
        this.xml = xml;
        this.inside = true;
    }

    /** Whether the table that starts here has text; goes to its end. */
    static boolean haveText(XmlPart xml) {
        if (new OdsRows(xml).next().isEmpty()) {
            return false;
        }
        int depth = 1;
        while (depth > 0 && xml.next()) {
            depth += xml.starts("table") ? 1 : xml.ends("table") ? -1 : 0;
        }
        return true;
    }

    @Override
    public Optional<StoredRow> next() {
        if (repetitions > 0) {
            repetitions--;
            lastRow++;
            return repeated.map(row -> row.at(lastRow));
        }
        while (inside && xml.next()) {
            if (xml.ends("table")) {
                inside = false;
            } else if (xml.starts("shapes") || xml.starts("forms") || xml.starts("named-expressions")) {
                xml.skip();
            } else if (xml.starts("table-row")) {
                long times = count("number-rows-repeated");
                StoredRow row = row();
                if (row.width() > 0) {
                    lastRow = row.number();
                    repeated = Optional.of(row);
                    repetitions = times - 1;
                    if (lastRow + repetitions > SheetLimits.ROWS) {
                        throw Unreadable.of(RegisterWords.TEXT_BEHIND_ROW.with(SheetLimits.ROWS));
                    }
                    return repeated;
                }
                lastRow += times;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public void close() {
        xml.close();
    }

    private StoredRow row() {
        StoredRow row = new StoredRow(lastRow + 1);
        long column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                long times = count("number-columns-repeated");
                area(row.number(), column);
                OdsCell cell = OdsCell.read(xml);
                if (!cell.isEmpty()) {
                    for (long i = 0; i < times; i++) {
                        row.put((int) Math.min(column + i, SheetLimits.COLUMNS), cell::shown);
                    }
                }
                column = Math.min(column + times, SheetLimits.COLUMNS);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return row;
    }

    private void area(long row, long column) {
        long rows = count("number-rows-spanned");
        long columns = count("number-columns-spanned");
        if (rows * columns > 1 && column < SheetLimits.COLUMNS_WITH_TEXT) {
            if (areas.size() == SheetLimits.MERGES) {
                throw Unreadable.of(RegisterWords.TOO_MANY_MERGES.with(SheetLimits.MERGES));
            }
            areas.add(new Area(
                    row, row + rows - 1, (int) column, (int) Math.min(column + columns - 1, SheetLimits.COLUMNS)));
        }
    }

    /** A number of the element that starts here, 1 where it has none; kept small enough to count with. */
    private long count(String name) {
        return xml.attribute(name)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .filter(count -> count > 0)
                .orElse(1L);
    }
}
