package org.gongkai.request.arrival;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Calendar days between arrival and receipt, by body. */
@Singleton
public class ArrivalDays {

    private final Jdbi jdbi;

    ArrivalDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Those of a body.
     *
     * @param received how many of its submissions were received in the year
     * @param p90Days nine of ten took no longer
     */
    @Schema(name = "ArrivalDaysOfBody")
    public record OfBody(String agencyCode, int received, int medianDays, int p90Days, int maxDays) {}

    /** Those of the year of receipt, as it was corrected, of bodies that have received something. */
    public List<OfBody> of(Year year, Collection<String> bodies) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.agency_code, count(*) received,
                            percentile_disc(0.5) within group (order by a.received_on - s.arrived_on) median_days,
                            percentile_disc(0.9) within group (order by a.received_on - s.arrived_on) p90_days,
                            max(a.received_on - s.arrived_on) max_days
                        from submission s join application a on a.id = s.application_id
                        where a.agency_code = any(:bodies) and a.received_on >= :from and a.received_on <= :to
                            and a.voided_at is null
                        group by a.agency_code order by a.agency_code""")
                .bindArray("bodies", String.class, bodies)
                .bind("from", year.atDay(1))
                .bind("to", LocalDate.of(year.getValue(), 12, 31))
                .map(ConstructorMapper.of(OfBody.class))
                .list());
    }
}
