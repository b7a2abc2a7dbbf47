package org.gongkai.disclosure.web.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.counting.CountingRule;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;

/** How a region counts something from a day on. */
@Schema(name = "CountingSetting")
record CountingSettingBody(
        @Schema(type = SchemaType.STRING, implementation = CountingRule.class)
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

        @Schema(description = "The first day that it is for")
        LocalDate from,

        @Schema(description = "What it rests on", examples = "某省政务公开办〔2025〕3号")
        String basis,

        @Schema(nullable = true) String source,
        @Schema(nullable = true) LocalDate issuedOn,
        String setBy,
        String setAt) {

    static CountingSettingBody of(DatedSetting setting) {
        return new CountingSettingBody(
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

    private static String regionCode(String region) {
        return region.equals(DatedSetting.NATION) ? null : region;
    }

    /** How a region has a rule, over time. */
    @Schema(name = "CountingSettings")
    record OfRegion(
            @Schema(type = SchemaType.STRING, implementation = CountingRule.class)
            String rule,

            @Schema(nullable = true) String regionCode,

            @Schema(description = "How often it was set; 0 where the region has never said anything")
            long version,

            @Schema(description = "In the order in which they were set")
            List<CountingSettingBody> items) {

        static OfRegion of(DatedSettings all, String region, CountingRule rule) {
            return new OfRegion(
                    rule.name(),
                    CountingSettingBody.regionCode(region),
                    all.version(DatedSetting.place(region), rule),
                    all.of(DatedSetting.place(region), rule).stream()
                            .map(CountingSettingBody::of)
                            .toList());
        }
    }

    /** Those of every region. */
    @Schema(name = "CountingSettingList")
    record ListBody(List<CountingSettingBody> items) {

        static ListBody of(DatedSettings all) {
            return new ListBody(all.all().stream().map(CountingSettingBody::of).toList());
        }
    }

    /** A setting as somebody wants it. */
    @Schema(name = "CountingSettingRequest")
    record Request(
            @NotNull
            @Schema(
                    description =
                            "AS_AROUND takes back what the region has set: from that day on the region around it counts")
            SettingValue value,

            @NotNull @Schema(description = "The first day that it is for", examples = "2026-01-01")
            LocalDate from,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "What it rests on, for example the province's notice", examples = "某省政务公开办〔2025〕3号")
            String basis,

            @Size(max = 500) @Schema(description = "Where that can be read")
            String source,

            @Schema(description = "When that was issued") LocalDate issuedOn) {

        WantedSetting wanted(String region, CountingRule rule) {
            return new WantedSetting(
                    DatedSetting.place(region),
                    rule,
                    value,
                    OptionalInt.empty(),
                    from,
                    basis,
                    Optional.ofNullable(source),
                    Optional.ofNullable(issuedOn));
        }
    }

    /** A document that is counted otherwise than the setting has it; it stays so until it is corrected. */
    @Schema(name = "CountedOtherwise")
    record OtherwiseBody(UUID id, String agencyCode, String documentNumber) {}

    /** What a setting comes to. */
    @Schema(name = "CountingSettingAnswer")
    record Answer(CountingSettingBody setting, boolean dryRun, List<OtherwiseBody> countedOtherwise) {}
}
