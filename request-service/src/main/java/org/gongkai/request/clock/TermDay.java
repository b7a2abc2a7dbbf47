package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.form.words.Message;

/**
 * A day of a term.
 *
 * @param number which working day of the term it is; empty for one that is not counted
 * @param why why it is counted, or not
 */
public record TermDay(LocalDate day, Optional<Integer> number, Message why) {}
