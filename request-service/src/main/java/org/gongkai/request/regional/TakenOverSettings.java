package org.gongkai.request.regional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.RegionCode;
import org.gongkai.form.words.Language;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingLock;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;

/**
 * Makes settings of what installations have said in properties. A property had no day, so each is as of the day on which the
 * Regulations came into force. It happens once, while there is no setting: a property that says something else later would
 * count for nothing, so that the service does not start with it.
 */
@ApplicationScoped
public class TakenOverSettings {

    private static final Logger LOG = Logger.getLogger(TakenOverSettings.class);
    private static final String SERVICE = "request-service";
    private static final String ALL = "*";

    private final FormerSettings former;
    private final SettingRows rows;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    TakenOverSettings(FormerSettings former, SettingRows rows, CurrentCaller caller, Jdbi jdbi) {
        this.former = former;
        this.rows = rows;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    void atStart(@Observes StartupEvent started) {
        takeOver(wanted(former));
    }

    /** What properties say, as settings. */
    static List<WantedSetting> wanted(FormerSettings former) {
        List<WantedSetting> wanted = new ArrayList<>();
        add(wanted, former.denyOnly(), RegionalRule.DENY_ONLY, "gongkai.outcomes.deny-only");
        add(
                wanted,
                former.consultationAsPetition(),
                RegionalRule.CONSULTATION_AS_PETITION,
                "gongkai.outcomes.consultation-as-petition");
        return wanted;
    }

    private static void add(
            List<WantedSetting> wanted, Optional<List<String>> regions, RegionalRule rule, String property) {
        regions.orElse(List.of()).stream()
                .map(region -> region(region, property))
                .distinct()
                .forEach(region -> wanted.add(new WantedSetting(
                        DatedSetting.place(region),
                        rule,
                        SettingValue.APPLIES,
                        OptionalInt.empty(),
                        WantedSetting.REGULATIONS,
                        RegionalWords.TAKEN_OVER.with(property).in(Language.CHINESE),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static String region(String written, String property) {
        return written.equals(ALL)
                ? DatedSetting.NATION
                : RegionCode.find(written)
                        .map(RegionCode::prefix)
                        .orElseThrow(() -> new IllegalStateException(
                                "%s names '%s', which is no region code".formatted(property, written)));
    }

    /**
     * Takes these over, where nothing is set yet.
     *
     * @throws IllegalStateException naming one that is none of the settings which there are
     */
    void takeOver(List<WantedSetting> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        caller.asService(SERVICE, () -> {
            QuarkusTransaction.joiningExisting().run(() -> {
                jdbi.useHandle(SettingLock.SETTINGS::take);
                DatedSettings stood = rows.all();
                if (stood.all().stream().noneMatch(one -> one.rule() instanceof RegionalRule)) {
                    wanted.forEach(one -> rows.set(one, OptionalLong.empty()));
                    LOG.infof("%d settings on outcomes taken over from gongkai.outcomes.*", wanted.size());
                } else {
                    wanted.forEach(one -> requireKnown(stood, one));
                }
            });
            return wanted;
        });
    }

    private static void requireKnown(DatedSettings stood, WantedSetting one) {
        if (stood.of(one.place(), one.rule()).isEmpty()) {
            throw new IllegalStateException(
                    "gongkai.outcomes.* is no longer read and would have %s apply in region '%s': set it with PUT /api/v1/outcome-settings/%s?regionCode=%s and remove the property"
                            .formatted(
                                    one.rule().name(),
                                    one.place().code(),
                                    one.rule().name(),
                                    one.place().code()));
        }
    }
}
