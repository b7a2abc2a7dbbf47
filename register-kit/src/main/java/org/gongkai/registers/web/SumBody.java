package org.gongkai.registers.web;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.registers.statistics.Counted;
import org.gongkai.registers.statistics.KeptRegisters;

/** The sums of some groups of bodies, in the order in which they were asked for. */
@Schema(name = "FigureSums")
record SumBody(int year, List<Sum> sums) {

    /**
     * The sum of the figures of a group.
     *
     * @param asOf when the newest entry that counted was recorded; null when nothing counted
     */
    @Schema(
            name = "FigureSum",
            requiredProperties = {"asOf", "figures", "unknown"})
    record Sum(
            String asOf,
            @Schema(ref = "Figures") Map<String, Map<String, Map<String, Object>>> figures,
            @JsonInclude(JsonInclude.Include.NON_NULL) StatisticsBody.Fees processingFees,
            List<Unknown> unknown) {

        static Sum of(Counted counted, Form form) {
            return new Sum(
                    counted.recordedAt().map(ChinaTime::write).orElse(null),
                    FiguresJson.nested(form, counted.figures()),
                    counted.fees().map(StatisticsBody.Fees::of).orElse(null),
                    Unknown.of(counted.kept()));
        }
    }

    /** Bodies of which nothing is known that a register would tell. */
    @Schema(name = "UnknownRegister")
    record Unknown(String register, List<String> cells, List<String> agencyCodes) {

        static List<Unknown> of(KeptRegisters.Kept kept) {
            return kept.registers().stream()
                    .map(keeping -> new Unknown(
                            keeping.register(),
                            keeping.cells().stream().map(CellId::toString).toList(),
                            kept.without(keeping)))
                    .filter(unknown -> !unknown.agencyCodes().isEmpty())
                    .toList();
        }
    }

    /** The groups of bodies that are to be added up, and as of which moment. */
    @Schema(name = "FigureSumsOf")
    record Wanted(@NotNull @Size(min = 1, max = 5_000) List<@NotNull @Valid Group> groups, String asOf) {}

    /** Bodies that are added up. */
    @Schema(name = "BodyGroup")
    record Group(@NotNull @Size(max = 50_000) List<@NotNull @Size(min = 18, max = 18) String> agencyCodes) {}

    static SumBody of(int year, List<Counted> counted, Form form) {
        return new SumBody(year, counted.stream().map(one -> Sum.of(one, form)).toList());
    }
}
