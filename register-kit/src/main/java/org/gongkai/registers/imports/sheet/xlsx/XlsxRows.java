package org.gongkai.registers.imports.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.stored.Area;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRow;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The rows of an XLSX sheet. */
final class XlsxRows implements StoredRows {

    private static final int SHOWN = 60;

    private final XmlPart xml;
    private final XlsxCells cells;
    private final List<Area> areas = new ArrayList<>();
    private long lastRow;

    XlsxRows(XmlPart xml, XlsxCells cells) {
        this.xml = xml;
        this.cells = cells;
    }

    @Override
    public Optional<StoredRow> next() {
        while (xml.next()) {
            if (xml.starts("row")) {
                return Optional.of(row());
            }
            if (xml.starts("mergeCell")) {
                xml.attribute("ref").map(CellReference::area).ifPresent(this::merge);
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

    private void merge(Area area) {
        if (areas.size() == SheetLimits.MERGES) {
            throw Unreadable.of(RegisterWords.TOO_MANY_MERGES.with(SheetLimits.MERGES));
        }
        areas.add(area);
    }

    private StoredRow row() {
        long number = xml.attribute("r").map(CellReference::row).orElse(lastRow + 1);
        if (number <= lastRow || number > SheetLimits.ROWS) {
            throw Unreadable.of(RegisterWords.ROW_OUT_OF_PLACE.with(number));
        }
        lastRow = number;
        StoredRow row = new StoredRow(number);
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = xml.attribute("r").map(CellReference::column).orElse(column + 1);
                if (column >= SheetLimits.COLUMNS) {
                    throw Unreadable.of(RegisterWords.CELL_BEHIND_LAST_COLUMN.with(number));
                }
                cell(row, column);
            }
        }
        return row;
    }

    private void cell(StoredRow row, int column) {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "");
        String value = "";
        String formula = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = RichText.read(xml);
            } else if (xml.starts("f")) {
                formula = "=" + xml.text();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        if (!value.isEmpty()) {
            String stored = value;
            row.put(column, () -> cells.shown(type, style, stored));
        } else if (!formula.isEmpty() && !type.equals("str")) {
            // Nobody has worked it out yet; the sheet would show something, and nothing would be wrong.
            String shown = formula.length() > SHOWN ? formula.substring(0, SHOWN) : formula;
            row.put(column, () -> SheetCell.fault(shown));
        }
    }
}
