package org.gongkai.report.web.form;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Cell;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;
import org.gongkai.form.Identity;
import org.gongkai.form.Section;
import org.gongkai.form.Stock;
import org.gongkai.form.Text;
import org.gongkai.form.Unit;
import org.gongkai.form.grid.Grid;

/** An edition of the form as JSON: what a front end needs to draw, fill and check it. */
@Schema(name = "Form", description = "An edition of the annual report's form.")
record FormBody(
        String edition,
        String notice,
        int fromYear,
        @Schema(nullable = true) Integer toYear,
        Text title,
        List<SectionBody> sections,
        List<TableBody> tables,
        List<UnprintedBody> unprinted,
        List<FillBody> fills,
        List<StockBody> stocks,
        List<IdentityBody> identities) {

    /** The name of an edition, for the list. */
    @Schema(name = "FormSummary")
    record Summary(
            String edition,
            String notice,
            int fromYear,
            @Schema(nullable = true) Integer toYear,
            Text title,
            String href) {

        static Summary of(Form form) {
            return new Summary(
                    form.edition(),
                    form.notice(),
                    form.fromYear(),
                    form.toYear().orElse(null),
                    form.title(),
                    "/api/v1/forms/" + form.edition());
        }
    }

    @Schema(name = "FormSection")
    record SectionBody(
            int number, Text title, @Schema(nullable = true) String table, List<HeadingBody> headings) {

        static SectionBody of(Section section) {
            return new SectionBody(
                    section.number(),
                    section.title(),
                    section.table().orElse(null),
                    section.headings().stream()
                            .map(heading -> new HeadingBody(heading.id(), heading.label()))
                            .toList());
        }
    }

    @Schema(name = "FormHeading")
    record HeadingBody(String id, Text label) {}

    /** A table with its cells in print order and the lines of boxes that draw it. */
    @Schema(name = "FormTable")
    record TableBody(String id, int width, List<CellBody> cells, List<List<BoxBody>> lines) {

        static TableBody of(Form form, FormTable table) {
            Grid grid = Grid.of(table);
            return new TableBody(
                    table.id(),
                    grid.width(),
                    table.cells().map(cell -> CellBody.of(form, cell)).toList(),
                    grid.lines().stream()
                            .map(line -> line.stream().map(BoxBody::of).toList())
                            .toList());
        }
    }

    @Schema(name = "FormCell")
    record CellBody(String id, Text label, Text definition, Unit unit, boolean derived, List<String> roles) {

        static CellBody of(Form form, Cell cell) {
            List<String> roles = Stream.concat(
                            leaf(
                                    form,
                                    cell.id().table(),
                                    FormTable.Axis.ROWS,
                                    cell.id().row()),
                            leaf(
                                    form,
                                    cell.id().table(),
                                    FormTable.Axis.COLUMNS,
                                    cell.id().column()))
                    .flatMap(head -> head.role().stream())
                    .map(Enum::name)
                    .toList();
            return new CellBody(
                    cell.id().toString(),
                    cell.label(),
                    cell.definition(),
                    cell.unit(),
                    form.summands().containsKey(cell.id()),
                    roles);
        }

        private static Stream<Head.Leaf> leaf(Form form, String table, FormTable.Axis axis, String id) {
            return form.findTable(table).stream()
                    .flatMap(found -> found.leaves(axis))
                    .filter(head -> head.id().equals(id))
                    .limit(1);
        }
    }

    @Schema(name = "FormBox")
    record BoxBody(
            Grid.Kind kind,
            @Schema(nullable = true) Text label,
            @Schema(nullable = true) String cell,
            int rowSpan,
            int columnSpan) {

        static BoxBody of(Grid.Box box) {
            return new BoxBody(
                    box.kind(),
                    box.label().orElse(null),
                    box.cell().map(CellId::toString).orElse(null),
                    box.rowSpan(),
                    box.columnSpan());
        }
    }

    /** Something that is counted but not printed in a cell. */
    @Schema(name = "FormUnprintedCell")
    record UnprintedBody(String id, Text label, Unit unit) {}

    /** The flows of the ledger that a cell, printed or not, is the sum of in its year. */
    @Schema(name = "FormFill")
    record FillBody(String cell, List<String> flows) {}

    /** A cell that follows from the flows of all years up to its moment; a star in a flow stands for anything. */
    @Schema(name = "FormStock")
    record StockBody(String cell, Stock.At at, List<String> inflows, List<String> outflows) {

        static StockBody of(Stock stock) {
            return new StockBody(stock.cell().toString(), stock.at(), names(stock.inflows()), names(stock.outflows()));
        }
    }

    /** An equation of the form (勾稽关系), written out over cell ids. */
    @Schema(name = "FormIdentity")
    record IdentityBody(String id, Text label, boolean derives, List<EquationBody> equations) {

        static IdentityBody of(Identity identity) {
            return new IdentityBody(
                    identity.id(),
                    identity.label(),
                    identity.derives(),
                    identity.equations().stream()
                            .map(equation -> new EquationBody(names(equation.left()), names(equation.right())))
                            .toList());
        }
    }

    @Schema(name = "FormEquation")
    record EquationBody(List<String> left, List<String> right) {}

    static FormBody of(Form form) {
        return new FormBody(
                form.edition(),
                form.notice(),
                form.fromYear(),
                form.toYear().orElse(null),
                form.title(),
                form.sections().stream().map(SectionBody::of).toList(),
                form.tables().stream().map(table -> TableBody.of(form, table)).toList(),
                form.unprinted().stream()
                        .map(cell -> new UnprintedBody(cell.id().toString(), cell.label(), cell.unit()))
                        .toList(),
                form.fills().entrySet().stream()
                        .map(fill -> new FillBody(fill.getKey().toString(), names(fill.getValue())))
                        .toList(),
                form.stocks().stream().map(StockBody::of).toList(),
                form.identities().stream().map(IdentityBody::of).toList());
    }

    private static List<String> names(List<?> cellsOrFlows) {
        return cellsOrFlows.stream().map(Object::toString).toList();
    }
}
