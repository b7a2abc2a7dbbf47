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

/** What people wrote and were answered, as the database holds it: sealed with the key of the matter. */
@Singleton
class SealedMatters implements OwnValuesTables {

    private final ObjectMapper mapper;
    private final RecordSealing sealing;

    SealedMatters(ObjectMapper mapper, RecordSealing sealing) {
        this.mapper = mapper;
        this.sealing = sealing;
    }

    String seal(MatterContent content, UUID matter, String agencyCode) {
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
        return Optional.ofNullable(matter.content()).map(kept -> {
            try {
                return mapper.readValue(opening.open(kept, place("content", matter.id())), MatterContent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
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
                "matter",
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
