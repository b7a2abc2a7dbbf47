package org.gongkai.request.submission;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.EncryptedValues;
import org.gongkai.request.submission.evidence.ArrivalEvidence;

/** What applicants have written, as the database holds it: sealed with the data key. */
@Singleton
class SealedForms implements EncryptedValues {

    private final ObjectMapper mapper;
    private final DataKey key;
    private final Jdbi jdbi;

    SealedForms(ObjectMapper mapper, DataKey key, Jdbi jdbi) {
        this.mapper = mapper;
        this.key = key;
        this.jdbi = jdbi;
    }

    String seal(ApplicationForm form, UUID submission) {
        return sealed(form, place(submission));
    }

    String seal(ArrivalEvidence evidence, UUID submission) {
        return sealed(evidence, evidencePlace(submission));
    }

    private String sealed(Object written, String place) {
        try {
            return key.encrypt(mapper.writeValueAsString(written), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form; none of its members when it was erased. */
    ApplicationForm open(String content, UUID submission) {
        return opened(content, place(submission), ApplicationForm.class).orElse(ApplicationForm.ERASED);
    }

    /** The evidence of the arrival; none where there was none, or it was erased. */
    Optional<ArrivalEvidence> openEvidence(String evidence, UUID submission) {
        return opened(evidence, evidencePlace(submission), ArrivalEvidence.class);
    }

    private <T> Optional<T> opened(String sealed, String place, Class<T> type) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(key.decrypt(sealed, place), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select id, content, evidence from submission where content is not null or evidence is not null
                        order by id for update""")
                .map((row, context) ->
                        new Kept(row.getObject("id", UUID.class), row.getString("content"), row.getString("evidence")))
                .list()
                .forEach(kept -> handle.createUpdate(
                                "update submission set content = :content, evidence = :evidence where id = :id")
                        .bind("content", anew(kept.content(), place(kept.id())))
                        .bind("evidence", anew(kept.evidence(), evidencePlace(kept.id())))
                        .bind("id", kept.id())
                        .execute()));
    }

    private String anew(String sealed, String place) {
        return sealed == null ? null : key.encrypt(key.decrypt(sealed, place), place);
    }

    private record Kept(UUID id, String content, String evidence) {}

    private static String place(UUID submission) {
        return "submission/" + submission;
    }

    private static String evidencePlace(UUID submission) {
        return "submission/evidence/" + submission;
    }
}
