package org.gongkai.request.submission;

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
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.form.ApplicationForm;

/** What applicants have written, as the database holds it: sealed with the data key. */
@Singleton
class SealedForms implements SealedTables {

    private final ObjectMapper mapper;
    private final DataKey key;

    SealedForms(ObjectMapper mapper, DataKey key) {
        this.mapper = mapper;
        this.key = key;
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
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "submission",
                List.of("id"),
                Map.of(
                        "content", id -> place(UUID.fromString(id)),
                        "evidence", id -> evidencePlace(UUID.fromString(id)))));
    }

    private static String place(UUID submission) {
        return "submission/" + submission;
    }

    private static String evidencePlace(UUID submission) {
        return "submission/evidence/" + submission;
    }
}
