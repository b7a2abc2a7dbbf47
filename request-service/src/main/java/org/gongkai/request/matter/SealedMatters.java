package org.gongkai.request.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** What people wrote and were answered, as the database holds it: sealed with the data key. */
@Singleton
class SealedMatters implements SealedTables {

    private final ObjectMapper mapper;
    private final DataKey key;

    SealedMatters(ObjectMapper mapper, DataKey key) {
        this.mapper = mapper;
        this.key = key;
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

    /** How one stands, with what was written and answered opened. */
    MatterState state(Matter matter) {
        return matter.state(content(matter), reply(matter));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "matter",
                List.of("id"),
                Map.of(
                        "content", id -> place("content", UUID.fromString(id)),
                        "reply", id -> place("reply", UUID.fromString(id)))));
    }

    private static String place(String column, UUID matter) {
        return "matter/" + column + "/" + matter;
    }
}
