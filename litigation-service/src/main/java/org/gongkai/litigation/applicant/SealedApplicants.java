package org.gongkai.litigation.applicant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.spelling.Spelling;

/** Names of who goes against replies, as the database holds them: each sealed with the key of its case. */
@Singleton
public class SealedApplicants implements OwnValuesTables {

    /** Which rules of spelling an index was made by: none of an earlier edition begins so. */
    static final String EDITION = "2:";

    /** SQL that answers the key of a case as it lies there; {@code f} is the case. */
    public static final String WRAPPED_SQL = SealingKeys.WRAPPED_SQL.formatted("f.id");

    private final DataKey key;
    private final RecordSealing sealing;

    SealedApplicants(DataKey key, RecordSealing sealing) {
        this.key = key;
        this.sealing = sealing;
    }

    /** A name as it is kept with a case of a body. */
    public String seal(String name, UUID caseFile, String agencyCode) {
        return seal(name, caseFile, sealing.key(caseFile, agencyCode));
    }

    /** The same, with the key of the case. */
    public String seal(String name, UUID caseFile, SealingKey own) {
        return own.seal(Spelling.LINE.canonical(name), place(caseFile.toString()));
    }

    /** The keys of many cases, each with the code of its body; who asks holds them. */
    public Map<UUID, SealingKey> keys(Handle handle, Map<UUID, String> bodies) {
        return sealing.keys(handle, bodies);
    }

    /** The name that is kept with a case. */
    public String open(String kept, UUID caseFile) {
        return sealing.opening(caseFile).open(kept, place(caseFile.toString()));
    }

    /** What opens the names of several cases that are shown together. */
    public BiFunction<String, UUID, String> openings(Collection<UUID> cases) {
        Function<UUID, RecordOpening> openings = sealing.openings(cases);
        return (kept, caseFile) -> openings.apply(caseFile).open(kept, place(caseFile.toString()));
    }

    /** The same, where the key of the case was read with it. */
    public String open(String kept, UUID caseFile, Optional<String> wrapped) {
        return sealing.opening(caseFile, wrapped).open(kept, place(caseFile.toString()));
    }

    /** By what all cases of one name are found, however it is typed. */
    public String index(String name) {
        return EDITION + key.index(Spelling.NAME.canonical(name));
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                "case_file",
                List.of("id"),
                "id",
                List.of(OwnValues.Column.sealed("applicant_name", SealedApplicants::place))));
    }

    private static String place(String caseFile) {
        return "case_file/applicant_name/" + caseFile;
    }
}
