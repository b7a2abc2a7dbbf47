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
        Form form = editions.find(json.path("form").textValue()).orElseThrow();
        return new AnnualReport(
                agency(json.path("agency")),
                json.path("year").intValue(),
                Coverage.valueOf(json.path("coverage").textValue()),
                form,
                status,
                json.path("version").intValue(),
                text(json, "amendment"),
                narrative(form, json.path("narrative")),
                figures(form, json),
                fees(json.path("processingFees")),
                list(json.path("findings"), ReportParser::finding),
                list(json.path("sources"), ReportParser::source),
                json.path("ruleSet").textValue(),
                MemberJson.read(json.path("members")));
    }

    private static ReportingBody agency(JsonNode json) {
        Map<String, String> contact = new LinkedHashMap<>();
        json.path("contact")
                .properties()
                .forEach(one -> contact.put(one.getKey(), one.getValue().textValue()));
        return new ReportingBody(
                json.path("code").textValue(),
                json.path("name").textValue(),
                json.path("regionCode").textValue(),
                AgencyKind.named(json.path("kind").textValue()),
                contact);
    }

    private static Narrative narrative(Form form, JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TextPlace place : TextPlace.of(form)) {
            JsonNode holder = place.group().map(json::path).orElse(json);
            text(holder, place.name()).ifPresent(text -> texts.put(place.id(), text));
        }
        return Narrative.of(form, texts);
    }

    private static Figures figures(Form form, JsonNode json) {
        Figures figures = FiguresJson.read(form, json.path("figures"));
        for (Map.Entry<String, JsonNode> remark : json.path("remarks").properties()) {
            CellId cell = CellId.parse(remark.getKey());
            String text = remark.getValue().path("text").textValue();
            figures = switch (remark.getValue().path("kind").textValue()) {
                case "EMPTY" -> figures.with(cell, new CellValue.Empty());
                case "NOT_APPLICABLE" -> figures.with(cell, new CellValue.NotApplicable());
                case "NOTE" -> figures.noted(cell, text);
                default -> figures.with(cell, new CellValue.Remark(text));
            };
        }
        return figures;
    }

    private static Optional<ProcessingFees> fees(JsonNode json) {
        return json.has("applications")
                ? Optional.of(new ProcessingFees(
                        json.path("applications").longValue(),
                        number(json.path("amountYuan")).orElseThrow()))
                : Optional.empty();
    }

    private static ReportFinding finding(JsonNode json) {
        return new ReportFinding(
                json.path("rule").textValue(),
                ReportFinding.Severity.valueOf(json.path("severity").textValue()),
                list(json.path("cells"), cell -> CellId.parse(cell.textValue())),
                json.path("subject").textValue(),
                text(json, "place"),
                number(json.path("expected")),
                number(json.path("actual")),
                json.path("message").textValue(),
                json.path("messageEn").textValue(),
                text(json, "explanation"));
    }

    private static SourceState source(JsonNode json) {
        return new SourceState(
                json.path("service").textValue(),
                text(json, "asOf").map(moment -> OffsetDateTime.parse(moment).toInstant()),
                json.path("complete").booleanValue());
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? Optional.empty()
                : Optional.of(WrittenNumber.find(value.asText())
                        .orElseThrow(() -> new IllegalArgumentException("a report has a number beyond all measure")));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
