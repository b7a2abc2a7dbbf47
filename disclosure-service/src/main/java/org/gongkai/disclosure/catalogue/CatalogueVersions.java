package org.gongkai.disclosure.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.item.Article20Item;

/** The versions of the lists of all bodies, which only grow. */
@Singleton
class CatalogueVersions {

    /** The version that held on a day, as far as it was recorded at a moment: later ones never begin earlier. */
    private static final String IN_FORCE = """
            select * from catalogue_version
            where agency_code = :agency and effective_on <= :on and recorded_at <= :asOf order by version desc limit 1""";

    private static final String ALL = "select * from catalogue_version where agency_code = :agency order by version";

    Optional<CatalogueVersion> inForce(Handle handle, String agencyCode, LocalDate on, Instant asOf) {
        return handle.createQuery(IN_FORCE)
                .bind("agency", agencyCode)
                .bind("on", on)
                .bind("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC))
                .map((row, context) -> version(handle, row))
                .findOne();
    }

    /** All of a body, the first first. */
    List<CatalogueVersion> all(Handle handle, String agencyCode) {
        return handle.createQuery(ALL)
                .bind("agency", agencyCode)
                .map((row, context) -> version(handle, row))
                .list();
    }

    /** Nobody else puts a list of the body until the transaction ends. */
    Optional<CatalogueVersion> lockedLast(Handle handle, String agencyCode) {
        CatalogueLock.LIST_OF_AGENCY.take(handle, agencyCode);
        List<CatalogueVersion> all = all(handle, agencyCode);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    void add(Handle handle, CatalogueVersion version) {
        handle.createUpdate("""
                        insert into catalogue_version (agency_code, version, effective_on, reason, recorded_by, recorded_at)
                        values (:agencyCode, :version, :effectiveOn, :reason, :recordedBy, :recordedAt)""").bindMethods(version).execute();
        PreparedBatch columns = handle.prepareBatch("""
                insert into catalogue_column (agency_code, version, ordinal, path, article20_item, rhythm, content, basis,
                    term_working_days)
                values (:agency, :of, :ordinal, :path, :article20Item, :rhythm, :content, :basis, :termWorkingDays)""");
        int ordinal = 0;
        for (CatalogueColumn column : version.list().columns()) {
            columns.bindMethods(column)
                    .bind("agency", version.agencyCode())
                    .bind("of", version.version())
                    .bind("ordinal", ++ordinal)
                    .add();
        }
        columns.execute();
        PreparedBatch exemptions = handle.prepareBatch("""
                insert into catalogue_exemption (agency_code, version, article20_item, reason)
                values (:agency, :of, :article20Item, :reason)""");
        for (Exemption exemption : version.list().exemptions()) {
            exemptions
                    .bindMethods(exemption)
                    .bind("agency", version.agencyCode())
                    .bind("of", version.version())
                    .add();
        }
        exemptions.execute();
    }

    private static CatalogueVersion version(Handle handle, ResultSet row) throws SQLException {
        String agencyCode = row.getString("agency_code");
        long version = row.getLong("version");
        return new CatalogueVersion(
                agencyCode,
                version,
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                new CatalogueList(columns(handle, agencyCode, version), exemptions(handle, agencyCode, version)));
    }

    private static List<CatalogueColumn> columns(Handle handle, String agencyCode, long version) {
        return handle.createQuery(
                        "select * from catalogue_column where agency_code = :agency and version = :version order by ordinal")
                .bind("agency", agencyCode)
                .bind("version", version)
                .map((row, context) -> new CatalogueColumn(
                        row.getString("path"),
                        Optional.ofNullable(row.getString("article20_item"))
                                .map(Article20Item::valueOf)
                                .orElse(null),
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getString("content"),
                        row.getString("basis"),
                        row.getObject("term_working_days", Integer.class)))
                .list();
    }

    private static List<Exemption> exemptions(Handle handle, String agencyCode, long version) {
        return handle.createQuery("""
                        select * from catalogue_exemption where agency_code = :agency and version = :version
                        order by article20_item""")
                .bind("agency", agencyCode)
                .bind("version", version)
                .map((row, context) ->
                        new Exemption(Article20Item.valueOf(row.getString("article20_item")), row.getString("reason")))
                .list();
    }
}
