package org.gongkai.litigation.life;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKeys;

/** Reasons of steps, as the database holds them: sealed with the keys of their cases, each for its step. */
@Singleton
class SealedReasons implements OwnValuesTables {

    /** SQL that answers the key of the case as it lies there; {@code s} is the step. */
    static final String WRAPPED_SQL = SealingKeys.WRAPPED_SQL.formatted("s.case_file_id");

    private final RecordSealing sealing;

    SealedReasons(RecordSealing sealing) {
        this.sealing = sealing;
    }

    String seal(String reason, UUID caseFile, String agencyCode, int serial) {
        return sealing.key(caseFile, agencyCode).seal(reason, place(caseFile + "/" + serial));
    }

    String open(String kept, UUID caseFile, int serial, Optional<String> wrapped) {
        return sealing.opening(caseFile, wrapped).open(kept, place(caseFile + "/" + serial));
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                "case_step",
                List.of("case_file_id", "serial"),
                "case_file_id",
                List.of(OwnValues.Column.sealed("words", SealedReasons::place))));
    }

    private static String place(String step) {
        return "case_step/words/" + step;
    }
}
