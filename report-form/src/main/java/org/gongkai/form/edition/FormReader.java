package org.gongkai.form.edition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.gongkai.form.Cell;
import org.gongkai.form.CellExpression;
import org.gongkai.form.CellId;
import org.gongkai.form.FlowPattern;
import org.gongkai.form.Form;
import org.gongkai.form.FormTable;
import org.gongkai.form.Identity;
import org.gongkai.form.Keeping;
import org.gongkai.form.Stock;
import org.gongkai.form.Unit;
import org.gongkai.form.UnprintedCell;
import org.gongkai.form.code.FigureName;

/** Reads an edition of the form from its resource file. */
final class FormReader {

    private final JsonNode root;
    private final List<FormTable> tables;

    private FormReader(JsonNode root) {
        this.root = root;
        this.tables = FormJson.list(root.required("tables"), FormLayout::table);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no form
     */
    static FormReader read(String name, InputStream in) {
        try {
            return new FormReader(new ObjectMapper().readTree(in));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no form: " + e.getMessage(), e);
        }
    }

    int fromYear() {
        return root.required("fromYear").intValue();
    }

    Form form(Optional<Integer> toYear) {
        List<Identity> identities = FormJson.list(root.required("identities"), this::identity);
        SequencedMap<CellId, Cell> cells = new LinkedHashMap<>();
        tables.stream().flatMap(FormTable::cells).forEach(cell -> cells.put(cell.id(), cell));
        return new Form(
                FormJson.text(root, "edition"),
                FormJson.text(root, "notice"),
                fromYear(),
                toYear,
                FormJson.label(root.required("title")),
                FormJson.list(root.required("head"), FormLayout::heading),
                FormJson.list(root.required("sections"), FormLayout::section),
                tables,
                cells,
                FormJson.list(root.required("unprinted"), FormReader::unprinted),
                fills(),
                FormJson.list(root.required("stocks"), this::stocks).stream()
                        .flatMap(List::stream)
                        .toList(),
                FormJson.list(root.required("registers"), this::keepings).stream()
                        .flatMap(List::stream)
                        .toList(),
                identities,
                named(cells.keySet()),
                summands(identities));
    }

    /** How this edition compares with the one before, as its file says it. */
    CellMapping comparison(Form edition, Form before) {
        JsonNode comparison = root.required("comparison");
        List<CellMapping.Same> groups = new ArrayList<>();
        for (JsonNode same : comparison.optional("same").orElseGet(MissingNode::getInstance)) {
            for (CellId cell : CellPattern.parse(same.textValue()).cells(tables)) {
                groups.add(new CellMapping.Same(List.of(known(cell, before)), List.of(known(cell, edition))));
            }
        }
        for (JsonNode equal : comparison.optional("equal").orElseGet(MissingNode::getInstance)) {
            PatternEquation equation = PatternEquation.parse(equal.textValue());
            for (String value : equation.values(tables)) {
                groups.add(new CellMapping.Same(
                        known(equation.right(value, before.tables()), before),
                        known(equation.left(value, tables), edition)));
            }
        }
        return new CellMapping(before, edition, groups);
    }

    private static List<CellId> known(List<CellId> cells, Form form) {
        return cells.stream().map(cell -> known(cell, form)).toList();
    }

    private static CellId known(CellId cell, Form form) {
        if (form.findCell(cell).isEmpty()) {
            throw new IllegalArgumentException("the form of " + form.edition() + " has no cell " + cell);
        }
        return cell;
    }

    private SequencedMap<CellId, List<FlowPattern>> fills() {
        SequencedMap<CellId, List<FlowPattern>> fills = new LinkedHashMap<>();
        for (JsonNode fill : root.required("fills")) {
            List<FlowPattern> flows = FormJson.list(fill.required("with"), flow -> new FlowPattern(flow.textValue()));
            for (CellId cell : CellPattern.parse(FormJson.text(fill, "cells")).cells(tables)) {
                fills.computeIfAbsent(cell, first -> new ArrayList<>())
                        .addAll(flows.stream().map(flow -> named(flow.at(cell))).toList());
            }
        }
        return fills;
    }

    /** A sum or difference of patterns, all of whose cells the form has. */
    private Map<FigureName, CellExpression> named(Set<CellId> known) {
        Map<FigureName, CellExpression> named = new EnumMap<>(FigureName.class);
        root.required("named").properties().forEach(name -> {
            List<CellExpression.Term> terms = new ArrayList<>();
            for (String term : name.getValue().textValue().split("(?=[+-])")) {
                boolean minus = term.startsWith("-");
                String pattern = term.replaceFirst("^[+-]", "");
                for (CellId cell : CellPattern.parse(pattern.strip()).cells(tables)) {
                    if (!known.contains(cell)) {
                        throw new IllegalArgumentException(name.getKey() + " has no cell " + cell);
                    }
                    terms.add(new CellExpression.Term(minus, cell, false));
                }
            }
            named.put(FigureName.valueOf(name.getKey()), new CellExpression(terms));
        });
        return named;
    }

    private static UnprintedCell unprinted(JsonNode node) {
        return new UnprintedCell(
                CellId.parse(FormJson.text(node, "id")),
                FormJson.label(node),
                Unit.valueOf(FormJson.text(node, "unit")));
    }

    /** What fills a cell, or comes into a stock, is named one by one. */
    private static FlowPattern named(FlowPattern flow) {
        if (flow.isOpen()) {
            throw new IllegalArgumentException("'" + flow + "' does not name one flow");
        }
        return flow;
    }

    private List<Stock> stocks(JsonNode node) {
        List<FlowPattern> inflows = FormJson.list(node.required("in"), flow -> new FlowPattern(flow.textValue()));
        List<FlowPattern> outflows = FormJson.list(node.required("out"), flow -> new FlowPattern(flow.textValue()));
        Stock.At at = Stock.At.valueOf(FormJson.text(node, "at"));
        return CellPattern.parse(FormJson.text(node, "cells")).cells(tables).stream()
                .map(cell -> new Stock(
                        cell,
                        at,
                        inflows.stream().map(flow -> named(flow.at(cell))).toList(),
                        outflows.stream().map(flow -> flow.at(cell)).toList()))
                .toList();
    }

    /** What a register gives figures to; one for each cell where what shows it differs from row to row. */
    private List<Keeping> keepings(JsonNode node) {
        List<FlowPattern> known = FormJson.list(node.required("known"), flow -> new FlowPattern(flow.textValue()));
        SequencedMap<List<FlowPattern>, List<CellId>> cells = new LinkedHashMap<>();
        for (JsonNode pattern : node.required("cells")) {
            for (CellId cell : CellPattern.parse(pattern.textValue()).cells(tables)) {
                cells.computeIfAbsent(known.stream().map(flow -> flow.at(cell)).toList(), first -> new ArrayList<>())
                        .add(cell);
            }
        }
        return cells.entrySet().stream()
                .map(group ->
                        new Keeping(FormJson.text(node, "id"), FormJson.label(node), group.getValue(), group.getKey()))
                .toList();
    }

    private Identity identity(JsonNode node) {
        PatternEquation equation = PatternEquation.parse(FormJson.text(node, "equation"));
        List<Identity.Equation> equations = equation.values(tables).stream()
                .map(value -> new Identity.Equation(equation.left(value, tables), equation.right(value, tables)))
                .toList();
        return new Identity(
                FormJson.text(node, "id"),
                FormJson.label(node),
                node.optional("derives").map(JsonNode::booleanValue).orElse(false),
                equations);
    }

    private static SequencedMap<CellId, List<CellId>> summands(List<Identity> identities) {
        SequencedMap<CellId, List<CellId>> summands = new LinkedHashMap<>();
        for (Identity identity : identities) {
            if (identity.derives()) {
                for (Identity.Equation equation : identity.equations()) {
                    summands.putIfAbsent(equation.left().getFirst(), equation.right());
                }
            }
        }
        return summands;
    }
}
