package org.gongkai.formats.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.document.Narrative;
import org.gongkai.document.ReportingBody;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.WrittenNumber;
import org.gongkai.formats.read.table.ReadCell;

/** A reading as whoever reads a file hands it to another process, whole and in both languages; nobody else is shown it. */
public final class WrittenReading {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WrittenReading() {}

    /** Writes it down. */
    public static JsonNode of(ReportReading reading) {
        ObjectNode json = NODES.objectNode();
        json.put("body", reading.body().name());
        reading.year().ifPresent(year -> json.put("year", year));
        json.put("form", reading.form().edition());
        ObjectNode texts = json.putObject("texts");
        reading.narrative().texts().forEach(texts::put);
        ArrayNode cells = json.putArray("cells");
        reading.cells().forEach(cell -> cells.add(written(cell)));
        ArrayNode unplaced = json.putArray("unplaced");
        reading.unplaced().forEach(what -> unplaced.add(written(what)));
        ArrayNode prose = json.putArray("prose");
        reading.prose()
                .forEach(one -> prose.addObject()
                        .put("section", one.section())
                        .put("text", one.text())
                        .set("place", written(one.place())));
        return json;
    }

    /** Reads what was written down by the same editions. */
    public static ReportReading read(Editions editions, JsonNode json) {
        Form form = editions.find(json.required("form").textValue()).orElseThrow();
        List<ReadCell> cells = new ArrayList<>();
        Map<CellId, CellValue> values = new HashMap<>();
        for (JsonNode one : json.required("cells")) {
            ReadCell cell = cell(one);
            cells.add(cell);
            values.put(cell.cell(), cell.value());
        }
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        json.required("texts")
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().textValue()));
        List<Message> unplaced = new ArrayList<>();
        json.required("unplaced").forEach(what -> unplaced.add(message(what)));
        List<ReportReading.Prose> prose = new ArrayList<>();
        json.required("prose")
                .forEach(one -> prose.add(new ReportReading.Prose(
                        one.required("section").intValue(),
                        message(one.required("place")),
                        one.required("text").textValue())));
        return new ReportReading(
                ReportingBody.named(json.required("body").textValue()),
                json.has("year") ? Optional.of(json.required("year").intValue()) : Optional.empty(),
                form,
                new Narrative(texts),
                Figures.of(values),
                cells,
                unplaced,
                prose);
    }

    private static ObjectNode written(ReadCell cell) {
        ObjectNode json = NODES.objectNode();
        json.put("cell", cell.cell().toString());
        json.set("value", written(cell.value()));
        json.put("confidence", cell.confidence().toString());
        json.set("place", written(cell.place()));
        json.set("line", written(cell.line()));
        return json;
    }

    private static ReadCell cell(JsonNode json) {
        return new ReadCell(
                CellId.parse(json.required("cell").textValue()),
                value(json.required("value")),
                number(json.required("confidence")),
                message(json.required("place")),
                message(json.required("line")));
    }

    private static ObjectNode written(CellValue value) {
        ObjectNode json = NODES.objectNode();
        switch (value) {
            case CellValue.Amount amount -> {
                json.put("amount", amount.value().toString());
                amount.note().ifPresent(note -> json.put("note", note));
            }
            case CellValue.Remark remark -> json.put("remark", remark.text());
            case CellValue.NotApplicable none -> json.put("applies", false);
            case CellValue.Empty empty -> json.put("empty", true);
            case CellValue.Unknown unknown -> {
                // Nothing is known of it.
            }
        }
        return json;
    }

    private static CellValue value(JsonNode json) {
        if (json.has("amount")) {
            return new CellValue.Amount(
                    number(json.required("amount")), json.optional("note").map(JsonNode::textValue));
        }
        if (json.has("remark")) {
            return new CellValue.Remark(json.required("remark").textValue());
        }
        if (json.has("applies")) {
            return new CellValue.NotApplicable();
        }
        return json.has("empty") ? new CellValue.Empty() : new CellValue.Unknown();
    }

    private static BigDecimal number(JsonNode json) {
        return WrittenNumber.find(json.textValue()).orElseThrow();
    }

    private static ObjectNode written(Message message) {
        return NODES.objectNode().put("zh", message.in(Language.CHINESE)).put("en", message.in(Language.ENGLISH));
    }

    private static Message message(JsonNode json) {
        return new Bilingual(
                json.required("zh").textValue(), json.required("en").textValue());
    }
}
