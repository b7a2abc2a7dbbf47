package org.gongkai.request.web.outcome;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.Settable;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.StandingSetting;
import org.gongkai.request.regional.RegionalRule;

/** How a region has a rule from a day on. */
@Schema(name = "OutcomeSetting")
public record OutcomeSettingBody(
        @Schema(type = SchemaType.STRING, implementation = RegionalRule.class)
        String rule,

        @Schema(implementation = String.class, description = "What holds where it applies")
        Message said,

        @Schema(
                nullable = true,
                description = "How the codes of the region's bodies begin; null for the nation",
                examples = "23")
        String regionCode,

        long version,
        SettingValue value,

        @Schema(description = "The first day of decisions that it is for")
        LocalDate from,

        @Schema(description = "What it rests on", examples = "某省政务公开办〔2025〕3号")
        String basis,

        @Schema(nullable = true) String source,
        @Schema(nullable = true) LocalDate issuedOn,
        String setBy,
        String setAt) {

    static OutcomeSettingBody of(DatedSetting setting) {
        return new OutcomeSettingBody(
                setting.rule().name(),
                setting.rule(),
                setting.findRegion().orElse(null),
                setting.version(),
                setting.value(),
                setting.from(),
                setting.basis(),
                setting.source().orElse(null),
                setting.issuedOn().orElse(null),
                setting.setBy(),
                ChinaTime.write(setting.setAt()));
    }

    /** A setting among those of its region. */
    @Schema(name = "StandingOutcomeSetting")
    record StandingBody(
            OutcomeSettingBody setting,

            @Schema(
                    nullable = true,
                    description = "The last day that it is for; null for as long as no other one begins")
            LocalDate until) {

        static StandingBody of(StandingSetting standing) {
            return new StandingBody(
                    OutcomeSettingBody.of(standing.setting()), standing.until().orElse(null));
        }
    }

    /** How a region has a rule, over time. */
    @Schema(name = "OutcomeSettings")
    record OfRegion(
            @Schema(type = SchemaType.STRING, implementation = RegionalRule.class)
            String rule,

            @Schema(nullable = true) String regionCode,

            @Schema(description = "How often it was set; 0 where the region has never said anything")
            long version,

            @Schema(
                    description =
                            "By the first day that each is for; one in whose place another one of the same day stands is left out")
            List<StandingBody> items) {

        static OfRegion of(DatedSettings all, String region, RegionalRule rule) {
            return new OfRegion(
                    rule.name(),
                    region.equals(DatedSetting.NATION) ? null : region,
                    all.version(DatedSetting.place(region), rule),
                    all.timeline(DatedSetting.place(region), rule).stream()
                            .map(StandingBody::of)
                            .toList());
        }
    }

    /** Those of every region. */
    @Schema(name = "OutcomeSettingList")
    record ListBody(List<StandingBody> items) {

        static ListBody of(DatedSettings all) {
            return new ListBody(all.all().stream()
                    .filter(one -> one.rule() instanceof RegionalRule)
                    .map(one -> new Place(one.place(), one.rule()))
                    .distinct()
                    .flatMap(place -> all.timeline(place.of(), place.rule()).stream())
                    .map(StandingBody::of)
                    .toList());
        }
    }

    private record Place(CalendarScope of, Settable rule) {}
}
