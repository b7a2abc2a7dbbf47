package org.gongkai.request.matter;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.EncryptedValues;

/** What people wrote and were answered, as the database holds it: sealed with the data key. */
@Singleton
class SealedMatters implements EncryptedValues {

    private final ObjectMapper mapper;
    private final DataKey key;
    private final Jdbi jdbi;

    SealedMatters(ObjectMapper mapper, DataKey key, Jdbi jdbi) {
        this.mapper = mapper;
        this.key = key;
        this.jdbi = jdbi;
    }

    String seal(MatterContent content, UUID matter) {
        try {
            return key.encrypt(mapper.writeValueAsString(content), place("content", matter));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String reply, UUID matter) {
        return key.encrypt(reply, place("reply", matter));
    }

    /** What was written; none when it was erased. */
    Optional<MatterContent> content(Matter matter) {
        return Optional.ofNullable(matter.content()).map(kept -> {
            try {
                return mapper.readValue(key.decrypt(kept, place("content", matter.id())), MatterContent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Optional<String> reply(Matter matter) {
        return Optional.ofNullable(matter.reply()).map(kept -> key.decrypt(kept, place("reply", matter.id())));
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select id, content, reply from matter where content is not null or reply is not null
                        order by id for update""")
                .map((row, context) ->
                        new Kept(row.getObject("id", UUID.class), row.getString("content"), row.getString("reply")))
                .list()
                .forEach(kept -> handle.createUpdate(
                                "update matter set content = :content, reply = :reply where id = :id")
                        .bind("content", anew(kept.content(), place("content", kept.id())))
                        .bind("reply", anew(kept.reply(), place("reply", kept.id())))
                        .bind("id", kept.id())
                        .execute()));
    }

    private String anew(String sealed, String place) {
        return sealed == null ? null : key.encrypt(key.decrypt(sealed, place), place);
    }

    private record Kept(UUID id, String content, String reply) {}

    private static String place(String column, UUID matter) {
        return "matter/" + column + "/" + matter;
    }
}
