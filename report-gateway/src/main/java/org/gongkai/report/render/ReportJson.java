package org.gongkai.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.erdtman.jcs.JsonCanonicalizer;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.kit.clock.ChinaTime;
import org.gongkai.kit.json.FiguresJson;
import org.gongkai.kit.json.Money;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.assemble.AnnualReport;
import org.gongkai.report.reconcile.ReportFinding;

/** The report as JSON, with the SHA-256 of its canonical form (RFC 8785). */
@ApplicationScoped
public class ReportJson {

    private final ObjectMapper mapper;

    ReportJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The report as its JSON text; the last member is the hash of all before it. */
    public String of(AnnualReport report) {
        String hashed = write(members(report));
        return hashed.substring(0, hashed.length() - 1) + ",\"sha256\":\"" + sha256(hashed) + "\"}";
    }

    /** The flat map of cell id and value as JSON text. */
    public String cells(AnnualReport report) {
        return write(FiguresJson.flat(report.form(), report.collected().figures()));
    }

    private static Map<String, Object> members(AnnualReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency(report.agency()));
        json.put("year", report.year());
        json.put("coverage", report.coverage().name());
        json.put("form", report.form().edition());
        json.put("status", "DRAFT");
        json.put("version", 1);
        json.put("period", period(report.year()));
        json.put("narrative", narrative(report));
        json.put("figures", FiguresJson.nested(report.form(), report.collected().figures()));
        json.put("remarks", Map.of());
        json.put("processingFees", fees(report));
        json.put(
                "findings",
                report.findings().stream()
                        .map(finding -> finding(report.form(), finding))
                        .toList());
        json.put("sources", sources(report));
        return json;
    }

    static Map<String, Object> agency(DirectoryEntry agency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", agency.code());
        json.put("name", agency.name());
        json.put("regionCode", agency.regionCode());
        json.put("kind", agency.kind().name());
        json.put("parentCode", agency.parentCode());
        json.put("contact", agency.contact());
        return json;
    }

    private static Map<String, Object> period(int year) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("from", year + "-01-01");
        period.put("to", year + "-12-31");
        return period;
    }

    private static Map<String, Object> narrative(AnnualReport report) {
        Map<String, Object> overview = new LinkedHashMap<>();
        report.form().sections().stream()
                .flatMap(section -> section.headings().stream())
                .map(Section.Heading::id)
                .forEach(id -> overview.put(id, null));
        Map<String, Object> narrative = new LinkedHashMap<>();
        narrative.put("overview", overview);
        narrative.put("problemsAndImprovements", null);
        narrative.put("otherMatters", null);
        return narrative;
    }

    private static Map<String, Object> fees(AnnualReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        report.collected().fees().ifPresent(fees -> {
            json.put("applications", fees.applications());
            json.put("amountYuan", Money.write(fees.yuan()));
        });
        return json;
    }

    private static List<Map<String, Object>> sources(AnnualReport report) {
        return report.collected().parts().stream()
                .map(part -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("service", part.source().serviceName());
                    json.put("asOf", part.recordedAt().map(ChinaTime::write).orElse(null));
                    json.put("complete", part.complete());
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> finding(Form form, ReportFinding finding) {
        String cell = finding.cells().getFirst().toString();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name());
        json.put("cells", finding.cells().stream().map(CellId::toString).toList());
        json.put(
                "expected",
                finding.expected()
                        .map(amount -> FiguresJson.number(form, cell, amount))
                        .orElse(null));
        json.put(
                "actual",
                finding.actual()
                        .map(amount -> FiguresJson.number(form, cell, amount))
                        .orElse(null));
        json.put("message", finding.message());
        json.put("explanation", null);
        return json;
    }

    private String write(Map<String, Object> json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String json) {
        try {
            byte[] canonical = new JsonCanonicalizer(json).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
