package org.gongkai.request.submission;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.EncryptedValues;

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
        try {
            return key.encrypt(mapper.writeValueAsString(form), place(submission));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form; none of its members when it was erased. */
    ApplicationForm open(String content, UUID submission) {
        if (content == null) {
            return ApplicationForm.ERASED;
        }
        try {
            return mapper.readValue(key.decrypt(content, place(submission)), ApplicationForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> handle.createQuery(
                        "select id, content from submission where content is not null order by id for update")
                .map((row, context) -> new Kept(row.getObject("id", UUID.class), row.getString("content")))
                .list()
                .forEach(kept -> handle.createUpdate("update submission set content = :content where id = :id")
                        .bind("content", key.encrypt(key.decrypt(kept.content(), place(kept.id())), place(kept.id())))
                        .bind("id", kept.id())
                        .execute()));
    }

    private record Kept(UUID id, String content) {}

    private static String place(UUID submission) {
        return "submission/" + submission;
    }
}
