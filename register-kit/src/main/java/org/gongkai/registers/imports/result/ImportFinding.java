package org.gongkai.registers.imports.result;

import org.gongkai.form.words.Message;

/**
 * What is wrong with a row.
 *
 * @param row as a spreadsheet counts: the head is row 1; of NDJSON the line
 * @param column as the file heads it; of one that it does not have, what it would call it; null when the row as a whole is meant
 */
public record ImportFinding(long row, String column, String code, Message message) {}
