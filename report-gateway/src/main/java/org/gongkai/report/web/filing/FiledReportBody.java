package org.gongkai.report.web.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.document.Narrative;
import org.gongkai.document.ProcessingFees;
import org.gongkai.document.ReportKey;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.Money;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.filing.FilingWords;
import org.gongkai.report.web.narrative.NarrativeBody;

/**
 * Reads the report of a filing: the report of a reading, or one that was downloaded. What it says of the agency, the year
 * and the coverage has to be what the address says; what a system makes of a report, title, findings, hash, is passed over.
 */
record FiledReportBody(Form form, Narrative narrative, Figures figures, Optional<ProcessingFees> fees) {

    private static final String AT = "/report";
    private static final Set<String> READ =
            Set.of("agency", "year", "coverage", "form", "narrative", "figures", "remarks", "processingFees");
    private static final Set<String> PASSED_OVER = Set.of(
            "version",
            "amendment",
            "title",
            "period",
            "findings",
            "sources",
            "ruleSet",
            "status",
            "publishedAt",
            "sha256",
            "signature",
            "members",
            "membersCounted",
            "membersDue");
    private static final int LONGEST_REMARK = 200;

    static FiledReportBody of(JsonNode report, ReportKey key, Editions editions) {
        if (!report.isObject()) {
            throw Problem.invalid(AT, KitWords.MUST_BE_JSON_OBJECT);
        }
        report.fieldNames().forEachRemaining(name -> {
            if (!READ.contains(name) && !PASSED_OVER.contains(name)) {
                throw Problem.of(ProblemKind.UNKNOWN_PROPERTY, KitWords.SEE_VIOLATIONS)
                        .at(List.of(new Violation(AT + "/" + name, FilingWords.NOT_A_MEMBER)));
            }
        });
        Form form = report.optional("form")
                .map(JsonNode::textValue)
                .flatMap(editions::find)
                .orElseThrow(() -> Problem.invalid(AT + "/form", FilingWords.NOT_AN_EDITION));
        List<Violation> violations = new ArrayList<>();
        same(
                report.optional("agency").flatMap(agency -> agency.optional("code")),
                key.agencyCode(),
                "/agency/code",
                violations);
        same(report.optional("year"), Integer.toString(key.year()), "/year", violations);
        same(report.optional("coverage"), key.coverage().name(), "/coverage", violations);
        Figures figures = figures(form, report, violations);
        Optional<ProcessingFees> fees = report.optional("processingFees").flatMap(paid -> fees(paid, violations));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Narrative narrative = report.hasNonNull("narrative")
                ? Narrative.of(form, NarrativeBody.texts(report.get("narrative"), form, AT + "/narrative"))
                : Narrative.empty();
        return new FiledReportBody(form, narrative, figures, fees);
    }

    private static void same(Optional<JsonNode> value, String wanted, String pointer, List<Violation> violations) {
        value.filter(said -> !said.isNull() && !said.asText().equals(wanted))
                .ifPresent(other -> violations.add(new Violation(AT + pointer, FilingWords.OTHER_REPORT.with(wanted))));
    }

    private static Figures figures(Form form, JsonNode report, List<Violation> violations) {
        Map<CellId, CellValue> values = new HashMap<>();
        members(report, "figures")
                .forEach(table -> table.getValue()
                        .properties()
                        .forEach(row -> row.getValue().properties().forEach(column -> {
                            String pointer =
                                    AT + "/figures/" + table.getKey() + "/" + row.getKey() + "/" + column.getKey();
                            String name = table.getKey() + "." + row.getKey() + "." + column.getKey();
                            cell(form, name, pointer, violations)
                                    .ifPresent(cell -> figure(form, cell, column.getValue())
                                            .ifPresentOrElse(
                                                    figure -> values.put(cell, figure),
                                                    () -> violations.add(
                                                            new Violation(pointer, FilingWords.NOT_A_FIGURE))));
                        })));
        members(report, "remarks").forEach(remark -> {
            String pointer = AT + "/remarks/" + remark.getKey();
            cell(form, remark.getKey(), pointer, violations)
                    .ifPresent(cell -> remark(remark.getValue(), values.get(cell))
                            .ifPresentOrElse(
                                    value -> values.put(cell, value),
                                    () -> violations.add(new Violation(pointer, FilingWords.NOT_A_REMARK))));
        });
        return Figures.of(values);
    }

    private static Optional<CellId> cell(Form form, String name, String pointer, List<Violation> violations) {
        Optional<CellId> cell =
                CellId.find(name).filter(one -> form.findCell(one).isPresent());
        if (cell.isEmpty()) {
            violations.add(new Violation(pointer, FilingWords.NOT_A_CELL.with(form.edition())));
        }
        return cell;
    }

    /** A number, or null for what nobody knows. */
    private static Optional<CellValue> figure(Form form, CellId cell, JsonNode value) {
        return value.isNull()
                ? Optional.of(new CellValue.Unknown())
                : number(form, cell, value).map(CellValue::of);
    }

    private static Optional<BigDecimal> number(Form form, CellId cell, JsonNode value) {
        if (!value.isNumber() && !value.isTextual()) {
            return Optional.empty();
        }
        boolean money = form.findUnit(cell).orElseThrow().isMoney();
        return (value.isNumber() ? Money.find(value.decimalValue()) : Money.find(value.textValue()))
                .filter(amount -> amount.signum() >= 0)
                .filter(amount -> money || value.isIntegralNumber());
    }

    /** What a cell holds instead of a figure, or behind the one that it has. */
    private static Optional<CellValue> remark(JsonNode remark, CellValue figure) {
        String text = text(remark, "text");
        boolean told = !text.isBlank() && text.length() <= LONGEST_REMARK;
        return switch (text(remark, "kind")) {
            case "EMPTY" -> Optional.of(new CellValue.Empty());
            case "NOT_APPLICABLE" -> Optional.of(new CellValue.NotApplicable());
            case "REMARK" -> told ? Optional.of(new CellValue.Remark(text)) : Optional.empty();
            case "NOTE" ->
                told && figure instanceof CellValue.Amount amount
                        ? Optional.of(new CellValue.Amount(amount.value(), Optional.of(text)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<ProcessingFees> fees(JsonNode fees, List<Violation> violations) {
        if (!fees.isObject() || fees.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> yuan = Money.find(text(fees, "amountYuan")).filter(amount -> amount.signum() >= 0);
        Optional<Integer> applications = fees.optional("applications")
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .filter(some -> some >= 0);
        if (yuan.isEmpty() || applications.isEmpty()) {
            violations.add(new Violation(AT + "/processingFees", FilingWords.FEES));
            return Optional.empty();
        }
        return Optional.of(new ProcessingFees(applications.get(), yuan.get()));
    }

    /** What stands there as a text; empty where nothing does. */
    private static String text(JsonNode node, String name) {
        return node.optional(name).map(value -> value.asText("")).orElse("");
    }

    private static Set<Map.Entry<String, JsonNode>> members(JsonNode report, String name) {
        return report.optional(name).map(JsonNode::properties).orElse(Set.of());
    }
}
