package org.gongkai.litigation.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
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

    /** Some cases with a name that nobody has proposed to erase, the oldest first; what was refused nobody proposes again by itself. */
    public List<UUID> unproposed(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.id from case_file f
                        where f.applicant_name is not null and not f.held and f.watched_until < :before
                            and coalesce((select s.step from case_step s where s.case_file_id = f.id
                                and s.step in ('PROPOSE_ERASURE', 'REFUSE_ERASURE', 'RELEASE_HOLD')
                                order by s.serial desc limit 1), 'RELEASE_HOLD') = 'RELEASE_HOLD'
                        order by f.watched_until, f.id limit :most""")
                .bind("before", retention.before(LocalDate.now(clock)))
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
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
