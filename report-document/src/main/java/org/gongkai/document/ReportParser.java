package org.gongkai.document;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.form.written.WrittenNumber;

/** Reads a report back from its content as {@link ReportJson} writes it. */
public final class ReportParser {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Editions editions;

    /** Of reports in any of these editions. */
    public ReportParser(Editions editions) {
        this.editions = editions;
    }

    /** The report of this content. */
    public AnnualReport parse(String content, ReportStatus status) {
        try {
            return report(MAPPER.readTree(content), status);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnnualReport report(JsonNode json, ReportStatus status) {
        Form form = editions.find(json.required("form").textValue()).orElseThrow();
        return new AnnualReport(
                agency(json.required("agency")),
                json.required("year").intValue(),
                Coverage.valueOf(json.required("coverage").textValue()),
                form,
                status,
                json.required("version").intValue(),
                text(json, "amendment"),
                narrative(form, json.required("narrative")),
                figures(form, json),
                fees(json.required("processingFees")),
                list(json.required("findings"), ReportParser::finding),
                list(json.required("sources"), ReportParser::source),
                json.required("ruleSet").textValue(),
                json.optional("members").map(MemberJson::read).orElse(Members.NONE));
    }

    private static ReportingBody agency(JsonNode json) {
        Map<String, String> contact = new LinkedHashMap<>();
        json.required("contact")
                .properties()
                .forEach(one -> contact.put(one.getKey(), one.getValue().textValue()));
        return new ReportingBody(
                json.required("code").textValue(),
                json.required("name").textValue(),
                json.required("regionCode").textValue(),
                AgencyKind.named(json.required("kind").textValue()),
                contact);
    }

    private static Narrative narrative(Form form, JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TextPlace place : TextPlace.of(form)) {
            place.group()
                    .map(json::required)
                    .orElse(json)
                    .optional(place.name())
                    .filter(JsonNode::isTextual)
                    .ifPresent(text -> texts.put(place.id(), text.textValue()));
        }
        return Narrative.of(form, texts);
    }

    private static Figures figures(Form form, JsonNode json) {
        Figures figures = FiguresJson.read(form, json.required("figures"));
        for (Map.Entry<String, JsonNode> remark : json.required("remarks").properties()) {
            CellId cell = CellId.parse(remark.getKey());
            JsonNode told = remark.getValue();
            figures = switch (told.required("kind").textValue()) {
                case "EMPTY" -> figures.with(cell, new CellValue.Empty());
                case "NOT_APPLICABLE" -> figures.with(cell, new CellValue.NotApplicable());
                case "NOTE" -> figures.noted(cell, told.required("text").textValue());
                default ->
                    figures.with(
                            cell, new CellValue.Remark(told.required("text").textValue()));
            };
        }
        return figures;
    }

    private static Optional<ProcessingFees> fees(JsonNode json) {
        return json.has("applications")
                ? Optional.of(new ProcessingFees(
                        json.required("applications").longValue(),
                        number(json.required("amountYuan")).orElseThrow()))
                : Optional.empty();
    }

    private static ReportFinding finding(JsonNode json) {
        return new ReportFinding(
                json.required("rule").textValue(),
                ReportFinding.Severity.valueOf(json.required("severity").textValue()),
                list(json.required("cells"), cell -> CellId.parse(cell.textValue())),
                json.required("subject").textValue(),
                text(json, "place"),
                number(json.required("expected")),
                number(json.required("actual")),
                json.required("message").textValue(),
                json.required("messageEn").textValue(),
                text(json, "explanation"));
    }

    private static SourceState source(JsonNode json) {
        return new SourceState(
                json.required("service").textValue(),
                text(json, "asOf").map(moment -> OffsetDateTime.parse(moment).toInstant()),
                json.required("complete").booleanValue());
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNull()
                ? Optional.empty()
                : Optional.of(WrittenNumber.find(value.asText())
                        .orElseThrow(() -> new IllegalArgumentException("a report has a number beyond all measure")));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.required(name).textValue());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
