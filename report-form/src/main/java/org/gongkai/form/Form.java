package org.gongkai.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.code.FigureName;

/**
 * One edition of the form of the annual report: the only list of its rows and columns.
 *
 * @param notice document number (文号) of the notice that prescribes it
 * @param fromYear first year reported in it
 * @param toYear last year reported in it, empty for the edition in force
 * @param head the texts above the first section
 * @param cells every cell in print order
 * @param unprinted what is counted but not printed
 * @param fills the flows that a cell, printed or not, is the sum of in its year
 * @param keepings which registers give counted cells their figures; of a cell that has none nothing need be declared
 * @param named what is asked of a report whatever edition it is made in, as sums of cells
 * @param summands the derived cells, each with the cells whose sum it is, themselves possibly derived
 */
public record Form(
        String edition,
        String notice,
        int fromYear,
        Optional<Integer> toYear,
        Text title,
        List<Section.Heading> head,
        List<Section> sections,
        List<FormTable> tables,
        SequencedMap<CellId, Cell> cells,
        List<UnprintedCell> unprinted,
        SequencedMap<CellId, List<FlowPattern>> fills,
        List<Stock> stocks,
        List<Keeping> keepings,
        List<Identity> identities,
        Map<FigureName, CellExpression> named,
        SequencedMap<CellId, List<CellId>> summands) {

    public Form {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        cells = Collections.unmodifiableSequencedMap(cells);
        unprinted = List.copyOf(unprinted);
        fills = Collections.unmodifiableSequencedMap(fills);
        stocks = List.copyOf(stocks);
        keepings = List.copyOf(keepings);
        identities = List.copyOf(identities);
        named = Map.copyOf(named);
        summands = Collections.unmodifiableSequencedMap(summands);
    }

    /** The table with this id, if the form has it. */
    public Optional<FormTable> findTable(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The cell with this id, if the form has it. */
    public Optional<Cell> findCell(CellId id) {
        return Optional.ofNullable(cells.get(id));
    }

    /** Whether the form counts this, in a cell that is printed or in one that is not. */
    public boolean names(CellId id) {
        return findUnit(id).isPresent();
    }

    /** What a cell of the form counts, printed or not. */
    public Optional<Unit> findUnit(CellId id) {
        return findCell(id)
                .map(Cell::unit)
                .or(() -> unprinted.stream()
                        .filter(cell -> cell.id().equals(id))
                        .findFirst()
                        .map(UnprintedCell::unit));
    }

    /** Whether registers give the cell its figure; of others an edition asks what nobody registers. */
    public boolean isCounted(CellId cell) {
        return fills.containsKey(cell) || findStock(cell).isPresent();
    }

    /** The cell, printed or not, that a flow counts in during its year. */
    public Optional<CellId> findCellOf(String flow) {
        return fills.entrySet().stream()
                .filter(fill -> fill.getValue().stream().anyMatch(pattern -> pattern.matches(flow)))
                .findFirst()
                .map(Map.Entry::getKey);
    }

    /** The register that gives the cell its figure, as far as the form says so. */
    public Optional<Keeping> findKeeping(CellId cell) {
        return keepings.stream()
                .filter(keeping -> keeping.cells().contains(cell))
                .findFirst();
    }

    /** The tables in which these registers give cells, printed or not, their figures. */
    public Set<String> tablesOf(Collection<String> registers) {
        return keepings.stream()
                .filter(keeping -> registers.contains(keeping.register()))
                .flatMap(keeping -> keeping.cells().stream())
                .map(CellId::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stock that fills this cell, if it is one. */
    public Optional<Stock> findStock(CellId cell) {
        return stocks.stream().filter(stock -> stock.cell().equals(cell)).findFirst();
    }

    /** The cells that something is the sum of whatever the edition; none where the form does not ask for it. */
    public List<CellId> cellsOf(FigureName name) {
        return Optional.ofNullable(named.get(name)).stream()
                .flatMap(CellExpression::cells)
                .toList();
    }

    /** The sum of these; empty where the form does not ask for one of them, or one is not known. */
    public Optional<BigDecimal> amount(Figures figures, List<FigureName> names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureName name : names) {
            Optional<BigDecimal> amount =
                    Optional.ofNullable(named.get(name)).flatMap(cells -> cells.value(figures, Figures.none()));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    /** The cells from which a cell is summed and that are counted, not derived; itself when it is counted. */
    public Stream<CellId> counted(CellId cell) {
        return summands.containsKey(cell) ? summands.get(cell).stream().flatMap(this::counted) : Stream.of(cell);
    }

    /**
     * The figures with every derived cell computed from the counted ones; whatever stood there before is replaced, and
     * a derived cell is not known when one of its counted cells is no number.
     */
    public Figures derive(Figures figures) {
        TreeMap<CellId, CellValue> values = new TreeMap<>(figures.values());
        for (CellId cell : summands.keySet()) {
            figures.sum(counted(cell).toList())
                    .ifPresentOrElse(sum -> values.put(cell, CellValue.of(sum)), () -> values.remove(cell));
        }
        return Figures.of(values);
    }

    /** A finding for every equation that does not hold, and one for every equation that cannot be checked. */
    public List<Finding> check(Figures figures) {
        List<Finding> findings = new ArrayList<>();
        for (Identity identity : identities) {
            for (Identity.Equation equation : identity.equations()) {
                Finding finding = new Finding(
                        identity.id(),
                        equation.cells().toList(),
                        figures.sum(equation.right()),
                        figures.sum(equation.left()));
                if (!finding.holds()) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    /** The rows or columns of a role, in print order. */
    public List<Head.Leaf> leaves(CodeList role) {
        return tables.stream()
                .flatMap(
                        table -> Stream.concat(table.leaves(FormTable.Axis.ROWS), table.leaves(FormTable.Axis.COLUMNS)))
                .filter(leaf -> leaf.role().equals(Optional.of(role)))
                .toList();
    }
}
