package org.gongkai.litigation.applicant;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.spelling.Spelling;

/** Names of who goes against replies, as the database holds them: sealed with the data key, each for its case. */
@Singleton
public class SealedApplicants implements SealedTables {

    /** Which rules of spelling an index was made by: none of an earlier edition begins so. */
    static final String EDITION = "2:";

    private final DataKey key;

    SealedApplicants(DataKey key) {
        this.key = key;
    }

    /** A name as it is kept with a case. */
    public String seal(String name, UUID caseFile) {
        return key.encrypt(Spelling.LINE.canonical(name), place(caseFile.toString()));
    }

    /** The name that is kept with a case. */
    public String open(String kept, UUID caseFile) {
        return key.decrypt(kept, place(caseFile.toString()));
    }

    /** By what all cases of one name are found, however it is typed. */
    public String index(String name) {
        return EDITION + key.index(Spelling.NAME.canonical(name));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable("case_file", List.of("id"), Map.of("applicant_name", SealedApplicants::place)));
    }

    private static String place(String caseFile) {
        return "case_file/applicant_name/" + caseFile;
    }
}
