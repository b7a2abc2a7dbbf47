package org.gongkai.report.web.check;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Role;
import org.gongkai.report.check.Rule;
import org.gongkai.report.check.RuleSet;

/** The rules that reports are checked by, for whoever wants to know what a finding means. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms")
@RunOnVirtualThread
public class RuleResource {

    private final Editions editions;
    private final RuleSet rules;

    RuleResource(Editions editions, RuleSet rules) {
        this.editions = editions;
        this.rules = rules;
    }

    @GET
    @Operation(operationId = "rules", summary = "The rules that reports are checked by, in their order")
    public RuleList rules() {
        return new RuleList(
                rules.version(),
                rules.rules().stream()
                        .map(rule -> RuleBody.of(rule, editions.latest()))
                        .toList());
    }

    /** The rules in force. */
    @Schema(name = "RuleList")
    record RuleList(
            @Schema(description = "What reports name as ruleSet")
            String version,

            List<RuleBody> items) {}

    /** A rule: an equation that the form prints, formulas over cells, or a check that takes more than arithmetic. */
    @Schema(
            name = "Rule",
            requiredProperties = {"id", "severity", "message", "messageEn", "source", "elsewhere"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleBody(
            @Schema(examples = "V4") String id,
            ReportFinding.Severity severity,

            @Schema(description = "Identity of the form", examples = "V3")
            String identity,

            @Schema(
                    description = "A cell with @LAST is last year's",
                    examples = "T3.CARRIED_IN.* = T3.CARRIED_OUT.*@LAST")
            String formula,

            @Schema(description = "Name of the check", examples = "TEXT_FIGURES")
            String check,

            @Schema(
                    description =
                            "The cells of an identity or formula in the last edition of the form; a check may look at any")
            List<String> cells,

            @Schema(description = "With {cell}, {subject}, {expected} and {actual}")
            String message,

            String messageEn,

            @Schema(description = "Where the rule comes from")
            String source,

            @Schema(
                    description = "Who may say of its errors that they are none; of others nobody may",
                    examples = "REVIEWER")
            Role settledBy,

            @Schema(description = "How grave it is of a report that was published elsewhere")
            ReportFinding.Severity elsewhere) {

        static RuleBody of(Rule rule, Form form) {
            List<String> cells =
                    rule.cells(form).map(CellId::toString).distinct().toList();
            return new RuleBody(
                    rule.id(),
                    rule.severity(),
                    rule.condition() instanceof Rule.OfForm ofForm ? ofForm.identity() : null,
                    rule.condition() instanceof Rule.Formula formula ? formula.text() : null,
                    rule.condition() instanceof Rule.Named named ? named.check().name() : null,
                    cells.isEmpty() ? null : cells,
                    rule.message().zh(),
                    rule.message().en(),
                    rule.source(),
                    rule.settledBy().orElse(null),
                    rule.elsewhere());
        }
    }
}
