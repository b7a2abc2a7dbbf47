package org.gongkai.disclosure.suggestion;

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
class SealedSuggestions implements SealedTables {

    private final ObjectMapper mapper;
    private final DataKey key;

    SealedSuggestions(ObjectMapper mapper, DataKey key) {
        this.mapper = mapper;
        this.key = key;
    }

    String seal(SuggestionContent content, UUID suggestion) {
        try {
            return key.encrypt(mapper.writeValueAsString(content), place("content", suggestion));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String reply, UUID suggestion) {
        return key.encrypt(reply, place("reply", suggestion));
    }

    /** What was written; none when it was erased. */
    Optional<SuggestionContent> content(Suggestion suggestion) {
        return suggestion.content().map(kept -> {
            try {
                return mapper.readValue(key.decrypt(kept, place("content", suggestion.id())), SuggestionContent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What was answered; none when nothing was, or it was erased. */
    Optional<String> reply(Suggestion suggestion) {
        return suggestion.reply().map(kept -> key.decrypt(kept, place("reply", suggestion.id())));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "suggestion",
                List.of("id"),
                Map.of(
                        "content", id -> place("content", UUID.fromString(id)),
                        "reply", id -> place("reply", UUID.fromString(id)))));
    }

    private static String place(String column, UUID suggestion) {
        return "suggestion/" + column + "/" + suggestion;
    }
}
