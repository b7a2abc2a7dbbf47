package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.StandingSetting;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.due.MovedTerms;
import org.gongkai.request.regional.TermLength;

/** How long a term is for the nation, a region or a body from a day on. */
@Schema(name = "TermLengthSetting")
record TermLengthBody(
        @Schema(examples = "T_SUPPLEMENT") String timer,
        CalendarScope.Layer layer,

        @Schema(nullable = true, description = "The region or the body")
        String code,

        long version,

        @Schema(nullable = true, description = "How many of its unit; null where it is as around again")
        Integer days,

        @Schema(description = "The first day on which its notice goes out, or it begins")
        LocalDate from,

        @Schema(description = "What it rests on") String basis,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) LocalDate issuedOn,
        String setBy,
        String setAt) {

    static TermLengthBody of(DatedSetting setting) {
        return new TermLengthBody(
                setting.rule().name(),
                setting.place().layer(),
                code(setting.place()),
                setting.version(),
                setting.length().isPresent() ? setting.length().getAsInt() : null,
                setting.from(),
                setting.basis(),
                setting.source().orElse(null),
                setting.issuedOn().orElse(null),
                setting.setBy(),
                ChinaTime.write(setting.setAt()));
    }

    private static String code(CalendarScope place) {
        return place.equals(CalendarScope.NATION) ? null : place.code();
    }

    /** A setting among those of its place. */
    @Schema(name = "StandingTermLength")
    record StandingBody(
            TermLengthBody setting,

            @Schema(
                    nullable = true,
                    description = "The last day that it is for; null for as long as no other one begins")
            LocalDate until) {

        static StandingBody of(StandingSetting standing) {
            return new StandingBody(
                    TermLengthBody.of(standing.setting()), standing.until().orElse(null));
        }
    }

    /** How long a term is in a place, over time. */
    @Schema(name = "TermLengthOfPlace")
    record OfPlace(
            String timer,

            @Schema(implementation = String.class, description = "What it is")
            Message name,

            CalendarScope.Layer layer,
            @Schema(nullable = true) String code,

            @Schema(description = "How often it was set there; 0 where it never was")
            long version,

            @Schema(description = "How many of its unit it has there today, by its own setting or one around it")
            int days,

            @Schema(
                    description =
                            "By the first day that each is for; one in whose place another one of the same day stands is left out")
            List<StandingBody> items) {

        static OfPlace of(DatedSettings all, CalendarScope place, TermLength term, int days) {
            return new OfPlace(
                    term.name(),
                    term.timer().name(),
                    place.layer(),
                    TermLengthBody.code(place),
                    all.version(place, term),
                    days,
                    all.timeline(place, term).stream().map(StandingBody::of).toList());
        }
    }

    /** A term of the table. */
    @Schema(name = "TermLength")
    record TermBody(
            @Schema(examples = "T_SUPPLEMENT") String timer,

            @Schema(implementation = String.class, description = "What it is")
            Message name,

            @Schema(description = "How many of its unit it has where nothing is set")
            int days,

            TermUnit unit,

            @Schema(
                    nullable = true,
                    description = "How many it may be set to at most; null where its length is the law's")
            Integer most,

            @Schema(description = "Article, or that the term is one of the product's own, in Chinese")
            String basis,

            @Schema(description = "What is set, for whom and from when on")
            List<StandingBody> settings) {

        static TermBody of(Timer timer, DatedSettings all) {
            TermLength term = new TermLength(timer);
            return new TermBody(
                    timer.code(),
                    timer.name(),
                    timer.length(),
                    timer.unit(),
                    timer.most().isPresent() ? timer.most().getAsInt() : null,
                    timer.basis(),
                    all.all().stream()
                            .filter(one -> one.rule().equals(term))
                            .map(DatedSetting::place)
                            .distinct()
                            .flatMap(place -> all.timeline(place, term).stream())
                            .map(StandingBody::of)
                            .toList());
        }
    }

    /** Every term. */
    @Schema(name = "TermLengthList")
    record ListBody(List<TermBody> items) {}

    /** What a setting comes to. */
    @Schema(name = "TermLengthAnswer")
    record Answer(TermLengthBody setting, boolean dryRun, List<MovedTermBody> moved) {

        static Answer of(DatedSetting setting, boolean dryRun, List<MovedTerms.Moved> moved) {
            return new Answer(TermLengthBody.of(setting), dryRun, MovedTermBody.of(moved));
        }
    }
}
