package org.gongkai.litigation.life;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** Reasons of steps, as the database holds them: sealed with the data key, each for its step. */
@Singleton
class SealedReasons implements SealedTables {

    private final DataKey key;

    SealedReasons(DataKey key) {
        this.key = key;
    }

    String seal(String reason, UUID caseFile, int serial) {
        return key.encrypt(reason, place(caseFile + "/" + serial));
    }

    String open(String kept, UUID caseFile, int serial) {
        return key.decrypt(kept, place(caseFile + "/" + serial));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                new SealedTable("case_step", List.of("case_file_id", "serial"), Map.of("words", SealedReasons::place)));
    }

    private static String place(String step) {
        return "case_step/words/" + step;
    }
}
