package org.gongkai.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads an edition of the form from its resource file. */
final class FormReader {

    private final JsonNode root;
    private final List<FormTable> tables;

    private FormReader(JsonNode root) {
        this.root = root;
        this.tables = list(root.path("tables"), FormReader::table);
    }

    /** The edition in {@code form-<edition>.json} beside this class. */
    static FormReader open(String edition) {
        try (InputStream in = FormReader.class.getResourceAsStream("form-" + edition + ".json")) {
            return new FormReader(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("form " + edition, e);
        }
    }

    Form form() {
        List<Identity> identities = list(root.path("identities"), this::identity);
        SequencedMap<CellId, Cell> cells = new LinkedHashMap<>();
        tables.stream().flatMap(FormTable::cells).forEach(cell -> cells.put(cell.id(), cell));
        return new Form(
                text(root, "edition"),
                text(root, "notice"),
                root.path("fromYear").intValue(),
                Optional.of(root.path("toYear")).filter(JsonNode::isInt).map(JsonNode::intValue),
                label(root.path("title")),
                list(root.path("head"), FormReader::heading),
                list(root.path("sections"), FormReader::section),
                tables,
                cells,
                list(root.path("flows"), FormReader::flow),
                list(root.path("stocks"), this::stocks).stream()
                        .flatMap(List::stream)
                        .toList(),
                identities,
                summands(identities));
    }

    /** Which cells of {@code other} state the same as a cell of this edition; a cell without an entry has none. */
    SequencedMap<CellId, List<CellId>> comparison(Form other) {
        SequencedMap<CellId, List<CellId>> comparison = new LinkedHashMap<>();
        for (JsonNode entry : root.path("comparison").path("cells")) {
            CellPattern are = CellPattern.parse(text(entry, "are"));
            for (CellId cell : CellPattern.parse(text(entry, "cells")).cells(tables)) {
                comparison.put(cell, are.at(cell).cells(other.tables()));
            }
        }
        return comparison;
    }

    private static FormTable table(JsonNode node) {
        return new FormTable(
                text(node, "id"),
                FormTable.Reading.valueOf(text(node, "reads")),
                list(node.path("blocks"), FormReader::block));
    }

    private static Block block(JsonNode node) {
        return new Block(
                findLabel(node, "caption"),
                findLabel(node, "stub"),
                list(node.path("rows"), row -> head(row, "rows")),
                list(node.path("columns"), column -> head(column, "columns")));
    }

    private static Head head(JsonNode node, String below) {
        if (node.has(below)) {
            return new Head.Group(label(node), list(node.path(below), child -> head(child, below)));
        }
        return new Head.Leaf(
                text(node, "id"),
                label(node),
                label(node.path("definition")),
                Optional.ofNullable(node.get("unit")).map(JsonNode::textValue).map(Unit::valueOf),
                Optional.ofNullable(node.get("role")).map(JsonNode::textValue).map(Role::valueOf));
    }

    private static Section section(JsonNode node) {
        return new Section(
                node.path("number").intValue(),
                label(node),
                Optional.ofNullable(node.get("table")).map(JsonNode::textValue),
                Optional.ofNullable(node.get("text")).map(JsonNode::textValue),
                list(node.path("headings"), FormReader::heading));
    }

    private static Section.Heading heading(JsonNode node) {
        return new Section.Heading(text(node, "id"), label(node));
    }

    private static Flow flow(JsonNode node) {
        return new Flow(CellId.parse(text(node, "id")), label(node), Unit.valueOf(text(node, "unit")));
    }

    private List<Stock> stocks(JsonNode node) {
        CellPattern inflows = CellPattern.parse(text(node, "in"));
        CellPattern outflows = CellPattern.parse(text(node, "out"));
        Stock.At at = Stock.At.valueOf(text(node, "at"));
        return CellPattern.parse(text(node, "cells")).cells(tables).stream()
                .map(cell -> new Stock(
                        cell,
                        at,
                        inflows.at(cell).cells(tables),
                        outflows.at(cell).cells(tables)))
                .toList();
    }

    private Identity identity(JsonNode node) {
        String[] sides = text(node, "equation").split("=", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("identity " + text(node, "id") + " has not two sides");
        }
        List<CellPattern> left = terms(sides[0]);
        List<CellPattern> right = terms(sides[1]);
        List<Identity.Equation> equations = left.getFirst().each(tables).stream()
                .map(value -> new Identity.Equation(cells(left, value), cells(right, value)))
                .toList();
        return new Identity(text(node, "id"), label(node), node.path("derives").booleanValue(), equations);
    }

    private List<CellId> cells(List<CellPattern> terms, String value) {
        return terms.stream()
                .flatMap(term -> term.bind(value).cells(tables).stream())
                .toList();
    }

    private static List<CellPattern> terms(String side) {
        return Stream.of(side.split("\\+")).map(CellPattern::parse).toList();
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

    private static Optional<Text> findLabel(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(FormReader::label);
    }

    private static Text label(JsonNode node) {
        return new Text(text(node, "zh"), text(node, "en"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("the form has no text '" + name + "' in " + node);
        }
        return value.textValue();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
