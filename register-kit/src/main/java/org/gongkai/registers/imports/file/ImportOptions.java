package org.gongkai.registers.imports.file;

import java.util.Optional;

/**
 * How an import is meant.
 *
 * @param partial take the good rows when others are bad
 * @param dryRun answer the same and write nothing
 * @param replace let a row win over a registered record of the same number
 * @param sheet name or number of the sheet of a workbook
 */
public record ImportOptions(boolean partial, boolean dryRun, boolean replace, Optional<String> sheet) {}
