package org.gongkai.request.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
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
        return Optional.ofNullable(matter.content()).map(kept -> {
            try {
                return mapper.readValue(
                        sealing.opening(matter.id()).open(kept, place("content", matter.id())), MatterContent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Optional<String> reply(Matter matter) {
        return Optional.ofNullable(matter.reply())
                .map(kept -> sealing.opening(matter.id()).open(kept, place("reply", matter.id())));
    }

    /** How one stands, with what was written and answered opened. */
    MatterState state(Matter matter) {
        return matter.state(content(matter), reply(matter));
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
