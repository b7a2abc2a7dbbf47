package org.gongkai.request.web.document;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.serial.NumberPattern;
import org.gongkai.request.serial.NumberPatterns;

/** How a body writes the numbers of its decisions from a day on. */
@Schema(name = "DocumentNumberPattern")
record NumberPatternBody(String pattern, LocalDate from, String putBy, String putAt) {

    /** How it wants to. */
    @Schema(name = "DocumentNumberPatternRequest")
    record Wanted(
            @NotBlank
            @Size(max = NumberPattern.LONGEST)
            @Schema(examples = "某公复〔{year}〕{serial}号", description = "With {year} and {serial} once each")
            String pattern,

            @NotNull @Schema(description = "The first day of decisions that it is for")
            LocalDate from) {}

    /** All of a body. */
    @Schema(name = "DocumentNumberPatternList")
    record PatternList(
            @Schema(description = "How numbers are written that are given today")
            String current,

            @Schema(description = "What the body has put, the first first; none where it writes them as all do")
            List<NumberPatternBody> items) {}

    static PatternList of(NumberPattern current, List<NumberPatterns.Dated> all) {
        return new PatternList(
                current.text(),
                all.stream()
                        .map(one -> new NumberPatternBody(
                                one.pattern().text(), one.from(), one.by(), ChinaTime.write(one.at())))
                        .toList());
    }
}
