package org.gongkai.registers.further;

import java.util.Optional;

import org.gongkai.form.words.Message;

/**
 * A remark on what a row tells.
 *
 * @param column name of the column that it is about; empty when it is the row as a whole
 * @param code in one word
 */
public record Remark(Optional<String> column, String code, Message message) {}
