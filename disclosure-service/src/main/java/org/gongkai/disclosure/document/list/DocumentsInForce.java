package org.gongkai.disclosure.document.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.Registers;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** The documents that hold on a day (现行有效文件目录). */
@Singleton
public class DocumentsInForce {

    private static final String SQL = SqlResource.read(DocumentsInForce.class, "in-force.sql");

    private final Registrar<NormativeDocument> documents;
    private final AgencyReplica agencies;
    private final Jdbi jdbi;

    DocumentsInForce(Registers registers, DocumentRegister register, AgencyReplica agencies, Jdbi jdbi) {
        this.agencies = agencies;
        this.documents = registers.open(register).registrar();
        this.jdbi = jdbi;
    }

    /**
     * Which are asked for.
     *
     * @param kind row of table 2
     * @param shown whether only those that everybody may read by then
     */
    public record Asked(LocalDate on, Optional<String> agencyCode, Optional<String> kind, boolean shown) {}

    /** A page of them, in order of registration. */
    public Page<Registered<NormativeDocument>> list(Asked asked, PageRequest page) {
        asked.agencyCode().ifPresent(agencies::requireReached);
        List<UUID> oneMore = jdbi.withHandle(handle -> handle.createQuery(SQL)
                .bind("afterId", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                .bind("on", asked.on())
                .bind("agency", asked.agencyCode().orElse(""))
                .bind("kind", asked.kind().orElse(""))
                .bind("shown", asked.shown())
                .bind("limitRows", page.limit() + 1)
                .mapTo(UUID.class)
                .list());
        return Page.of(documents.records(oneMore), page.limit(), one -> one.id().toString());
    }
}
