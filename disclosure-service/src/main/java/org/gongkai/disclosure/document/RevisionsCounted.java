package org.gongkai.disclosure.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.counting.CountingRule;
import org.gongkai.disclosure.counting.CountingSettings;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.setting.DatedSettings;

/** How revisions that are registered are counted, beside how the settings have it. */
@Singleton
public class RevisionsCounted {

    private static final String SERVICE = "disclosure-service";

    private static final String REVISIONS = """
            select d.id, d.agency_code, d.document_number, a.region_code, d.issued_on as day,
                d.making = 'REVISION_NOT_COUNTED' as uncounted
            from normative_document d join agency a on a.code = d.agency_code
            where d.voided_at is null and d.making in ('REVISION', 'REVISION_NOT_COUNTED') and a.region_code like :region
            union all
            select d.id, d.agency_code, d.document_number, a.region_code, d.repealed_on,
                d.ending = 'REVISED_NOT_COUNTED'
            from normative_document d join agency a on a.code = d.agency_code
            where d.voided_at is null and d.ending in ('REVISED', 'REVISED_NOT_COUNTED') and a.region_code like :region
            order by 2, 1""";

    private final Jdbi jdbi;
    private final ActingAs acting;

    RevisionsCounted(Jdbi jdbi, ActingAs acting) {
        this.jdbi = jdbi;
        this.acting = acting;
    }

    /** A document that is or was revised. */
    public record Revised(
            UUID id, String agencyCode, String documentNumber, String regionCode, LocalDate on, boolean uncounted) {}

    /** Those of a region that count otherwise than settings have it; whoever keeps settings sees no other of them. */
    public List<Revised> otherwise(String region, DatedSettings settings) {
        return acting
                .call(
                        Caller.service(SERVICE),
                        () -> jdbi.withHandle(handle -> handle.createQuery(REVISIONS)
                                .bind("region", region + "%")
                                .map((row, context) -> revised(row))
                                .list()))
                .stream()
                .filter(one -> one.uncounted()
                        != CountingSettings.applies(
                                settings, CountingRule.REVISION_NOT_COUNTED, one.regionCode(), one.on()))
                .toList();
    }

    private static Revised revised(ResultSet row) throws SQLException {
        return new Revised(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("document_number"),
                row.getString("region_code"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("uncounted"));
    }
}
