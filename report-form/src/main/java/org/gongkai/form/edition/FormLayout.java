package org.gongkai.form.edition;

import java.util.List;

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
                FormJson.list(node.required("blocks"), FormLayout::block));
    }

    private static Block block(JsonNode node) {
        return new Block(
                FormJson.findLabel(node, "caption"),
                FormJson.findLabel(node, "stub"),
                FormJson.list(node.required("rows"), row -> head(row, "rows")),
                FormJson.list(node.required("columns"), column -> head(column, "columns")));
    }

    private static Head head(JsonNode node, String below) {
        if (node.has(below)) {
            return new Head.Group(
                    FormJson.label(node), FormJson.list(node.required(below), child -> head(child, below)));
        }
        return new Head.Leaf(
                FormJson.text(node, "id"),
                FormJson.label(node),
                FormJson.label(node.required("definition")),
                node.optional("unit").map(JsonNode::textValue).map(Unit::valueOf),
                node.optional("role").map(JsonNode::textValue).map(CodeList::valueOf));
    }

    static Section section(JsonNode node) {
        return new Section(
                node.required("number").intValue(),
                FormJson.label(node),
                node.optional("table").map(JsonNode::textValue),
                node.optional("text").map(JsonNode::textValue),
                node.optional("headings")
                        .map(all -> FormJson.list(all, FormLayout::heading))
                        .orElse(List.of()));
    }

    static Section.Heading heading(JsonNode node) {
        return new Section.Heading(FormJson.text(node, "id"), FormJson.label(node));
    }
}
