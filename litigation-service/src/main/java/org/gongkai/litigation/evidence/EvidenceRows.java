package org.gongkai.litigation.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.litigation.casefile.state.CaseFileState;

/** What was taken over as evidence, as it is kept. */
@Singleton
class EvidenceRows {

    private static final String KEEP = SqlResource.read(EvidenceRows.class, "keep.sql");

    private final Jdbi jdbi;

    EvidenceRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<EvidenceBundle> of(UUID caseFile) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from case_evidence where case_file_id = :id order by number")
                .bind("id", caseFile)
                .map((row, context) -> new EvidenceBundle(
                        row.getInt("number"),
                        row.getInt("proceeding"),
                        row.getObject("application_id", UUID.class),
                        name(row.getString("receipt_number")),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("taken_by"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    void keep(CaseFileState state, EvidenceBundle bundle) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("caseFile", state.id())
                .bind("number", bundle.number())
                .bind("agency", state.agencyCode())
                .bind("proceeding", bundle.proceeding())
                .bind("application", bundle.application())
                .bind("receiptNumber", state.course().subject().receiptNumber())
                .bind("sha256", bundle.sha256())
                .bind("size", bundle.size())
                .bind("by", bundle.takenBy())
                .bind("at", OffsetDateTime.ofInstant(bundle.takenAt(), ChinaTime.ZONE))
                .execute());
    }

    /** How the file of an application is called. */
    static String name(String receiptNumber) {
        return "申请案卷" + receiptNumber.replaceAll("[/\\\\\\p{Cntrl}]", "-") + ".zip";
    }
}
