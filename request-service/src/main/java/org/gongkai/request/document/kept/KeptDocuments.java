package org.gongkai.request.document.kept;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Sha256;
import org.gongkai.request.document.paper.Paper;

/** The papers of every application. What they say names people and is sealed with the key of its application. */
@Singleton
public class KeptDocuments implements OwnValuesTables {

    private static final String COLUMNS =
            """
            select application_id, number, agency_code, code, made_on, step_serial, draft, document_number,
                template_version, sha256, content, made_by, recorded_at, %s as wrapped
            from application_document""".formatted(SealingKeys.WRAPPED_SQL.formatted("application_document.application_id"));

    private final Jdbi jdbi;
    private final RecordSealing sealing;
    private final ObjectMapper mapper;

    KeptDocuments(Jdbi jdbi, RecordSealing sealing, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.sealing = sealing;
        this.mapper = mapper;
    }

    /** Those of an application, the first first. */
    public List<KeptDocument> of(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " where application_id = :id order by number")
                .bind("id", application)
                .map((row, context) -> kept(row))
                .list());
    }

    public Optional<KeptDocument> find(UUID application, int number) {
        return jdbi.withHandle(
                handle -> handle.createQuery(COLUMNS + " where application_id = :id and number = :number")
                        .bind("id", application)
                        .bind("number", number)
                        .map((row, context) -> kept(row))
                        .findOne());
    }

    /** What is hashed and kept of a paper. */
    public String canonical(Paper paper) {
        try {
            return mapper.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a further one; who does holds the lock of the application. */
    public void keep(KeptDocument made) {
        String content = sealing.key(made.application(), made.agencyCode())
                .seal(canonical(made.paper().orElseThrow()), place(made.application(), made.number()));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into application_document (application_id, number, agency_code, code, made_on, step_serial,
                            draft, document_number, template_version, identity, sha256, content, made_by, recorded_at)
                        values (:id, :number, :agency, :code, :madeOn, :serial, :draft, :documentNumber,
                            :templateVersion, :identity, :sha256, :content, :by, :at)""")
                .bind("id", made.application())
                .bind("number", made.number())
                .bind("agency", made.agencyCode())
                .bind("code", made.kind().code())
                .bind("madeOn", made.madeOn())
                .bind("serial", made.serial())
                .bind("draft", made.draft())
                .bind("documentNumber", made.documentNumber().orElse(null))
                .bind("templateVersion", made.templateVersion())
                .bind("identity", made.kind().identity())
                .bind("sha256", made.sha256())
                .bind("content", content)
                .bind("by", made.madeBy())
                .bind("at", made.recordedAt())
                .execute());
    }

    private KeptDocument kept(ResultSet row) throws SQLException {
        UUID application = row.getObject("application_id", UUID.class);
        int number = row.getInt("number");
        return new KeptDocument(
                application,
                number,
                row.getString("agency_code"),
                DocumentKind.get(row.getString("code")),
                row.getObject("made_on", LocalDate.class),
                row.getInt("step_serial"),
                row.getBoolean("draft"),
                Optional.ofNullable(row.getString("document_number")),
                row.getLong("template_version"),
                row.getString("sha256"),
                paper(
                        row.getString("content"),
                        row.getString("sha256"),
                        sealing.opening(application, Optional.ofNullable(row.getString("wrapped"))),
                        place(application, number)),
                row.getString("made_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private Optional<Paper> paper(String content, String sha256, RecordOpening opening, String place) {
        if (content == null) {
            return Optional.empty();
        }
        String opened = opening.open(content, place);
        if (!Sha256.of(opened.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new IllegalStateException(place + " is not what was kept");
        }
        try {
            return Optional.of(mapper.readValue(opened, Paper.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                "application_document",
                List.of("application_id", "number"),
                "application_id",
                List.of(OwnValues.Column.sealed("content", KeptDocuments::place))));
    }

    private static String place(UUID application, int number) {
        return place(application + "/" + number);
    }

    private static String place(String paper) {
        return "application_document/" + paper;
    }
}
