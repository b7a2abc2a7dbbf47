package org.gongkai.form.edition;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.Block;
import org.gongkai.form.CodeList;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;
import org.gongkai.form.Section;
import org.gongkai.form.Unit;

/** What the page of an edition looks like: its sections and their headings, its tables with their heads. */
final class FormLayout {

    private FormLayout() {}

    static FormTable table(JsonNode node) {
        return new FormTable(
                FormJson.text(node, "id"),
                FormTable.Reading.valueOf(FormJson.text(node, "reads")),
                FormJson.list(node.path("blocks"), FormLayout::block));
    }

    private static Block block(JsonNode node) {
        return new Block(
                FormJson.findLabel(node, "caption"),
                FormJson.findLabel(node, "stub"),
                FormJson.list(node.path("rows"), row -> head(row, "rows")),
                FormJson.list(node.path("columns"), column -> head(column, "columns")));
    }

    private static Head head(JsonNode node, String below) {
        if (node.has(below)) {
            return new Head.Group(FormJson.label(node), FormJson.list(node.path(below), child -> head(child, below)));
        }
        return new Head.Leaf(
                FormJson.text(node, "id"),
                FormJson.label(node),
                FormJson.label(node.path("definition")),
                Optional.ofNullable(node.get("unit")).map(JsonNode::textValue).map(Unit::valueOf),
                Optional.ofNullable(node.get("role")).map(JsonNode::textValue).map(CodeList::valueOf));
    }

    static Section section(JsonNode node) {
        return new Section(
                node.path("number").intValue(),
                FormJson.label(node),
                Optional.ofNullable(node.get("table")).map(JsonNode::textValue),
                Optional.ofNullable(node.get("text")).map(JsonNode::textValue),
                FormJson.list(node.path("headings"), FormLayout::heading));
    }

    static Section.Heading heading(JsonNode node) {
        return new Section.Heading(FormJson.text(node, "id"), FormJson.label(node));
    }
}
