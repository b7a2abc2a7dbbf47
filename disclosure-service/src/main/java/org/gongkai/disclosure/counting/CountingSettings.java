package org.gongkai.disclosure.counting;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;

/** How the settings of regions have the rules of counting for bodies. */
@ApplicationScoped
@Transactional
public class CountingSettings {

    private final SettingRows settings;
    private final Jdbi jdbi;

    CountingSettings(SettingRows settings, Jdbi jdbi) {
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** Whether a rule applies on a day to a body; until the transaction at hand ends nobody sets it otherwise. */
    public boolean applies(CountingRule rule, String agencyCode, LocalDate on) {
        DatedSettings held = settings.held();
        return jdbi.withHandle(handle -> handle.createQuery("select region_code from agency where code = :agency")
                        .bind("agency", agencyCode)
                        .mapTo(String.class)
                        .findOne())
                .map(region -> applies(held, rule, region, on))
                .orElse(false);
    }

    /** Whether it applies on a day to a body in a region; it does not where nobody around has said anything. */
    public static boolean applies(DatedSettings settings, CountingRule rule, String regionCode, LocalDate on) {
        return settings.inForce(rule, regionCode, on).map(DatedSetting::applies).orElse(false);
    }
}
