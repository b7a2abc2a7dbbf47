package org.gongkai.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.erdtman.jcs.JsonCanonicalizer;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.form.written.Money;

/**
 * The report as JSON. Its content, all that is frozen and signed, is every member but {@code status}, {@code publishedAt},
 * {@code sha256} and {@code signature}, which change while a version stays what it is; the hash is the SHA-256 of the
 * content's canonical form (RFC 8785).
 */
public final class ReportJson {

    /** The members around the content, which change while a version stays what it is. */
    public static final List<String> AROUND = List.of("status", "publishedAt", "sha256", "signature");

    /** The members of the content that are made of the year. */
    public static final List<String> OF_THE_YEAR = List.of("year", "title", "period");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    /** The content in its canonical form. */
    public static String canonical(AnnualReport report) {
        return canonical(content(report));
    }

    private static String canonical(Map<String, Object> content) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(content)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole report as its JSON text. */
    public static String of(AnnualReport report, Proof proof) {
        Map<String, Object> json = proven(report, proof);
        json.put("status", report.status().name());
        json.put("publishedAt", proof.publishedAt().map(ChinaTime::write).orElse(null));
        json.put("sha256", proof.sha256());
        json.put("signature", proof.signature().orElse(null));
        return write(json);
    }

    /** The content as it was frozen: in reading order, or as it stands where it was written in an earlier shape. */
    private static Map<String, Object> proven(AnnualReport report, Proof proof) {
        Map<String, Object> content = content(report);
        if (proof.isOfDraft() || canonical(content).equals(proof.content())) {
            return content;
        }
        try {
            return MAPPER.readValue(proof.content(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flat map of cell id and value as JSON text. */
    public static String cells(AnnualReport report) {
        return write(FiguresJson.flat(report.form(), report.figures()));
    }

    /** Every member of the content in reading order. */
    public static Map<String, Object> content(AnnualReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency(report.agency()));
        json.put("year", report.year());
        json.put("coverage", report.coverage().name());
        json.put("form", report.form().edition());
        json.put("version", report.version());
        json.put("amendment", report.amendment().orElse(null));
        json.put("title", report.title());
        json.put("period", period(report));
        json.put("narrative", narrative(report.form(), report.narrative()));
        json.put("figures", FiguresJson.nested(report.form(), report.figures()));
        json.put("remarks", remarks(report.form(), report.figures()));
        json.put("processingFees", fees(report.fees()));
        json.put(
                "findings",
                report.findings().stream()
                        .map(finding -> finding(report.form(), finding))
                        .toList());
        json.put("sources", report.sources().stream().map(ReportJson::source).toList());
        json.put("ruleSet", report.ruleSet());
        if (report.coverage() == Coverage.REGION) {
            json.put("membersCounted", report.members().counted());
            json.put("membersDue", report.members().due());
            json.put("members", MemberJson.write(report.members()));
        }
        return json;
    }

    private static Map<String, Object> agency(ReportingBody agency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", agency.code());
        json.put("name", agency.name());
        json.put("regionCode", agency.regionCode());
        json.put("kind", Optional.ofNullable(agency.kind()).map(Enum::name).orElse(null));
        json.put("contact", agency.contact());
        return json;
    }

    private static Map<String, Object> period(AnnualReport report) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("from", report.from().toString());
        period.put("to", report.to().toString());
        return period;
    }

    /** Texts shaped by the form; null where nothing is written. */
    public static Map<String, Object> narrative(Form form, Narrative narrative) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (TextPlace place : TextPlace.of(form)) {
            String text = narrative.text(place.id()).orElse(null);
            place.group()
                    .ifPresentOrElse(
                            group -> member(json, group).put(place.name(), text), () -> json.put(place.name(), text));
        }
        return json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, Object> remarks(Form form, Figures figures) {
        Map<String, Object> remarks = new LinkedHashMap<>();
        for (CellId cell : form.cells().keySet()) {
            figures.value(cell).flatMap(ReportJson::remark).ifPresent(remark -> remarks.put(cell.toString(), remark));
        }
        return remarks;
    }

    private static Optional<Map<String, Object>> remark(CellValue value) {
        return switch (value) {
            case CellValue.Amount amount -> amount.note().map(note -> told("NOTE", note));
            // Stands as null among the figures.
            case CellValue.Unknown unknown -> Optional.empty();
            case CellValue.Empty empty -> Optional.of(Map.of("kind", "EMPTY"));
            case CellValue.NotApplicable notApplicable -> Optional.of(Map.of("kind", "NOT_APPLICABLE"));
            case CellValue.Remark remark -> Optional.of(told("REMARK", remark.text()));
        };
    }

    private static Map<String, Object> told(String kind, String text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("text", text);
        return json;
    }

    private static Map<String, Object> fees(Optional<ProcessingFees> fees) {
        Map<String, Object> json = new LinkedHashMap<>();
        fees.ifPresent(some -> {
            json.put("applications", some.applications());
            json.put("amountYuan", Money.write(some.yuan()));
        });
        return json;
    }

    private static Map<String, Object> source(SourceState source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service", source.service());
        json.put("asOf", source.asOf().map(ChinaTime::write).orElse(null));
        json.put("complete", source.complete());
        return json;
    }

    /** A finding as JSON. */
    public static Map<String, Object> finding(Form form, ReportFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fingerprint", finding.fingerprint());
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name());
        json.put("cells", finding.cells().stream().map(CellId::toString).toList());
        json.put("subject", finding.subject());
        json.put("place", finding.place().orElse(null));
        json.put("expected", number(form, finding, finding.expected()));
        json.put("actual", number(form, finding, finding.actual()));
        json.put("message", finding.message());
        json.put("messageEn", finding.messageEn());
        json.put("explanation", finding.explanation().orElse(null));
        return json;
    }

    /** Counts as numbers, everything else as a decimal string. */
    private static Object number(Form form, ReportFinding finding, Optional<BigDecimal> amount) {
        boolean counts = finding.cells().stream()
                .noneMatch(cell ->
                        form.findUnit(cell).filter(unit -> unit.isMoney()).isPresent());
        return amount.map(value -> counts && value.stripTrailingZeros().scale() <= 0
                        ? (Object) value.longValueExact()
                        : Money.write(value))
                .orElse(null);
    }

    private static String write(Map<String, Object> json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
