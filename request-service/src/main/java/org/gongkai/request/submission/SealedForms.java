package org.gongkai.request.submission;

import java.util.Collection;
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
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.form.ApplicationForm;

/** What applicants have written, as the database holds it: sealed with the key of what arrived. */
@Singleton
class SealedForms implements OwnValuesTables, SearchedLives {

    /** That they are kept in. */
    static final String TABLE = "submission";

    private final ObjectMapper mapper;
    private final RecordSealing sealing;
    private final LifeWords words;

    SealedForms(ObjectMapper mapper, RecordSealing sealing, LifeWords words) {
        this.mapper = mapper;
        this.sealing = sealing;
        this.words = words;
    }

    @Override
    public String searchedTable() {
        return TABLE;
    }

    @Override
    public SearchedTexts searched(UUID submission, String content, RecordOpening opening) {
        return open(content, submission, opening).searched();
    }

    /** Seals it, and has it found by its words, and no more by those that it had before. */
    String seal(ApplicationForm form, UUID submission, String agencyCode) {
        words.write(TABLE, submission, agencyCode, form.searched());
        return sealed(form, submission, agencyCode, place(submission));
    }

    String seal(ArrivalEvidence evidence, UUID submission, String agencyCode) {
        return sealed(evidence, submission, agencyCode, evidencePlace(submission));
    }

    private String sealed(Object written, UUID submission, String agencyCode, String place) {
        try {
            return sealing.key(submission, agencyCode).seal(mapper.writeValueAsString(written), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What opens those of several that are shown together. */
    Function<UUID, RecordOpening> openings(Collection<UUID> submissions) {
        return sealing.openings(submissions);
    }

    /** The form; none of its members when it was erased. */
    ApplicationForm open(String content, UUID submission) {
        return open(content, submission, sealing.opening(submission));
    }

    /** The same, with what opens it. */
    ApplicationForm open(String content, UUID submission, RecordOpening opening) {
        return opened(content, opening, place(submission), ApplicationForm.class)
                .orElse(ApplicationForm.ERASED);
    }

    /** The evidence of the arrival; none where there was none, or it was erased. */
    Optional<ArrivalEvidence> openEvidence(String evidence, UUID submission, RecordOpening opening) {
        return opened(evidence, opening, evidencePlace(submission), ArrivalEvidence.class);
    }

    private <T> Optional<T> opened(String sealed, RecordOpening opening, String place, Class<T> type) {
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(opening.open(sealed, place), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                TABLE,
                List.of("id"),
                "id",
                List.of(
                        OwnValues.Column.sealed("content", id -> place(UUID.fromString(id))),
                        OwnValues.Column.sealed("evidence", id -> evidencePlace(UUID.fromString(id))))));
    }

    private static String place(UUID submission) {
        return "submission/" + submission;
    }

    private static String evidencePlace(UUID submission) {
        return "submission/evidence/" + submission;
    }
}
