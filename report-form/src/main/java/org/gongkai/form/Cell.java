package org.gongkai.form;

/** A cell of the form with all that is said about it. */
public record Cell(CellId id, Text label, Text definition, Unit unit) {

    static Cell of(String table, Head.Leaf row, Head.Leaf column) {
        return new Cell(
                new CellId(table, row.id(), column.id()),
                new Text(
                        row.label().zh() + " / " + column.label().zh(),
                        row.label().en() + " / " + column.label().en()),
                new Text(
                        row.definition().zh() + column.definition().zh(),
                        row.definition().en() + " " + column.definition().en()),
                column.unit().or(row::unit).orElseThrow());
    }
}
