package org.gongkai.request.matter;

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

/** What people wrote and were answered, as the database holds it: sealed with the key of the matter. */
@Singleton
class SealedMatters implements OwnValuesTables, SearchedLives {

    /** That they are kept in. */
    static final String TABLE = "matter";

    private final ObjectMapper mapper;
    private final RecordSealing sealing;
    private final LifeWords words;

    SealedMatters(ObjectMapper mapper, RecordSealing sealing, LifeWords words) {
        this.mapper = mapper;
        this.sealing = sealing;
        this.words = words;
    }

    @Override
    public String searchedTable() {
        return TABLE;
    }

    @Override
    public SearchedTexts searched(UUID matter, String content, RecordOpening opening) {
        return read(content, matter, opening).searched();
    }

    /** Seals it, and has it found by its words, and no more by those that it had before. */
    String seal(MatterContent content, UUID matter, String agencyCode) {
        words.write(TABLE, matter, agencyCode, content.searched());
        try {
            return sealing.key(matter, agencyCode).seal(mapper.writeValueAsString(content), place("content", matter));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String reply, UUID matter, String agencyCode) {
        return sealing.key(matter, agencyCode).seal(reply, place("reply", matter));
    }

    /** What was written; none when it was erased. */
    Optional<MatterContent> content(Matter matter) {
        return content(matter, sealing.opening(matter.id()));
    }

    private Optional<MatterContent> content(Matter matter, RecordOpening opening) {
        return Optional.ofNullable(matter.content()).map(kept -> read(kept, matter.id(), opening));
    }

    private MatterContent read(String kept, UUID matter, RecordOpening opening) {
        try {
            return mapper.readValue(opening.open(kept, place("content", matter)), MatterContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> reply(Matter matter, RecordOpening opening) {
        return Optional.ofNullable(matter.reply()).map(kept -> opening.open(kept, place("reply", matter.id())));
    }

    /** How one stands, with what was written and answered opened. */
    MatterState state(Matter matter) {
        return state(matter, sealing.opening(matter.id()));
    }

    /** How several stand. */
    List<MatterState> states(List<Matter> matters) {
        Function<UUID, RecordOpening> openings =
                sealing.openings(matters.stream().map(Matter::id).toList());
        return matters.stream()
                .map(matter -> state(matter, openings.apply(matter.id())))
                .toList();
    }

    private MatterState state(Matter matter, RecordOpening opening) {
        return matter.state(content(matter, opening), reply(matter, opening));
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

    private static String place(String column, UUID matter) {
        return "matter/" + column + "/" + matter;
    }
}
