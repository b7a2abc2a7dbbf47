package org.gongkai.disclosure.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.registers.search.LifeWords;
import org.gongkai.registers.search.SearchedLives;
import org.gongkai.registers.search.SearchedTexts;

/** What people wrote and were answered, as the database holds it: sealed with the key of the suggestion. */
@Singleton
class SealedSuggestions implements OwnValuesTables, SearchedLives {

    /** That they are kept in. */
    static final String TABLE = "suggestion";

    private final ObjectMapper mapper;
    private final RecordSealing sealing;
    private final LifeWords words;

    SealedSuggestions(ObjectMapper mapper, RecordSealing sealing, LifeWords words) {
        this.mapper = mapper;
        this.sealing = sealing;
        this.words = words;
    }

    @Override
    public String searchedTable() {
        return TABLE;
    }

    @Override
    public SearchedTexts searched(UUID suggestion, String content, RecordOpening opening) {
        return read(content, suggestion, opening).searched();
    }

    /** Seals it, and has it found by its words. */
    String seal(SuggestionContent content, UUID suggestion, String agencyCode) {
        words.write(TABLE, suggestion, agencyCode, content.searched());
        try {
            return sealing.key(suggestion, agencyCode)
                    .seal(mapper.writeValueAsString(content), place("content", suggestion));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String reply, UUID suggestion, String agencyCode) {
        return sealing.key(suggestion, agencyCode).seal(reply, place("reply", suggestion));
    }

    /** What opens those of several that are shown together. */
    Function<UUID, RecordOpening> openings(List<Suggestion> suggestions) {
        return sealing.openings(suggestions.stream().map(Suggestion::id).toList());
    }

    /** What was written; none when it was erased. */
    Optional<SuggestionContent> content(Suggestion suggestion) {
        return content(suggestion, sealing.opening(suggestion.id()));
    }

    /** The same, with what opens it. */
    Optional<SuggestionContent> content(Suggestion suggestion, RecordOpening opening) {
        return suggestion.content().map(kept -> read(kept, suggestion.id(), opening));
    }

    private SuggestionContent read(String kept, UUID suggestion, RecordOpening opening) {
        try {
            return mapper.readValue(opening.open(kept, place("content", suggestion)), SuggestionContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was answered; none when nothing was, or it was erased. */
    Optional<String> reply(Suggestion suggestion, RecordOpening opening) {
        return suggestion.reply().map(kept -> opening.open(kept, place("reply", suggestion.id())));
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                TABLE,
                List.of("id"),
                "id",
                List.of(
                        OwnValues.Column.sealed("content", id -> place("content", UUID.fromString(id))),
                        OwnValues.Column.sealed("reply", id -> place("reply", UUID.fromString(id))))));
    }

    private static String place(String column, UUID suggestion) {
        return "suggestion/" + column + "/" + suggestion;
    }
}
