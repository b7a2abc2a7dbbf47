package org.gongkai.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.CellId;

/**
 * What a rule has to say about a report.
 *
 * @param rule id of the rule, for example V3
 * @param subject what tells this finding from others of the rule beside its cells: a passage, a name; may be empty
 * @param place id of the text it is about, see {@link TextPlace}; empty for a finding about cells
 * @param expected the one value, as the rule has it
 * @param actual the other value, as the report has it
 * @param message the finding in Chinese, with both values
 * @param messageEn the same in English
 * @param explanation why a warning is right to stand, published with the report
 */
public record ReportFinding(
        String rule,
        Severity severity,
        List<CellId> cells,
        String subject,
        Optional<String> place,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> actual,
        String message,
        String messageEn,
        Optional<String> explanation) {

    /** How bad it is. */
    public enum Severity {
        /** Wrong; stops the report from becoming final. */
        ERROR,
        /** Perhaps wrong; wants to be explained. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    public ReportFinding {
        cells = List.copyOf(cells);
    }

    /** The same finding for as long as the rule meets the same cells or passage, whatever values it meets there. */
    public String fingerprint() {
        return Fingerprint.of(rule + "|" + cells + "|" + subject);
    }

    /** The values that an explanation speaks of; when they change, it has to be given anew. */
    public String values() {
        return expected.map(BigDecimal::toPlainString).orElse("") + "|"
                + actual.map(BigDecimal::toPlainString).orElse("");
    }

    /** Whether it waits for an explanation. */
    public boolean isUnsettled() {
        return severity == Severity.WARNING && explanation.isEmpty();
    }

    /** The same finding, explained. */
    public ReportFinding explained(String why) {
        return new ReportFinding(
                rule, severity, cells, subject, place, expected, actual, message, messageEn, Optional.of(why));
    }
}
