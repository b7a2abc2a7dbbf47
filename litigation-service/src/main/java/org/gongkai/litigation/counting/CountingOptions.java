package org.gongkai.litigation.counting;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.RegionCode;

/** How the cases of an agency count, by its region. */
@Singleton
public class CountingOptions {

    private final CountingSettings settings;
    private final Jdbi jdbi;

    CountingOptions(CountingSettings settings, Jdbi jdbi) {
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** The options that hold for an agency. */
    public Set<CountingOption> of(String agencyCode) {
        Optional<RegionCode> region = jdbi.withHandle(handle -> handle.createQuery(
                                "select region_code from agency where code = :code and region_code is not null")
                        .bind("code", agencyCode)
                        .mapTo(String.class)
                        .findOne())
                .flatMap(RegionCode::find);
        return Arrays.stream(CountingOption.values())
                .filter(option -> region.filter(own -> regions(option).stream()
                                .map(RegionCode::new)
                                .anyMatch(wide -> own.prefix().startsWith(wide.prefix())))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> regions(CountingOption option) {
        Optional<Set<String>> set = switch (option) {
            case BY_INSTANCE -> settings.byInstance();
            case CO_DEFENDANTS -> settings.coDefendants();
            case NOT_ACCEPTED -> settings.notAccepted();
            case WITHOUT_NOT_FILED -> settings.withoutNotFiled();
        };
        return set.orElse(Set.of());
    }
}
