package org.gongkai.registers.imports.file;

import java.util.Optional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.problem.RegisterWords;

/**
 * How an import is meant.
 *
 * @param partial take the good rows when others are bad
 * @param dryRun answer the same and write nothing
 * @param replace let a row win over a registered record of the same number
 * @param sheet name or number of the sheet of a workbook
 */
public record ImportOptions(boolean partial, boolean dryRun, boolean replace, Optional<String> sheet) {

    /** Reads the parameters as they came; null where the request has none. */
    public static ImportOptions of(String partial, String dryRun, String onConflict, String sheet) {
        if (onConflict != null && !onConflict.equals("replace")) {
            throw Problem.invalid("onConflict", RegisterWords.REPLACE_OR_NOTHING);
        }
        return new ImportOptions(
                Parameters.flag("partial", partial),
                Parameters.flag("dryRun", dryRun),
                onConflict != null,
                Optional.ofNullable(sheet));
    }
}
