package org.gongkai.litigation.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** The names whose time is over, and that nobody holds. */
@Singleton
public class ErasableNames {

    private final CaseRetention retention;
    private final Jdbi jdbi;
    private final Clock clock;

    ErasableNames(CaseRetention retention, Jdbi jdbi, Clock clock) {
        this.retention = retention;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many there are in the cases of each body that has some. */
    public SortedMap<String, Integer> byAgency() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select agency_code, count(*) as names from case_file
                        where applicant_name is not null and not held and watched_until < :before
                        group by agency_code""")
                .bind("before", retention.before(LocalDate.now(clock)))
                .map((row, context) -> Map.entry(row.getString("agency_code"), row.getInt("names")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }
}
