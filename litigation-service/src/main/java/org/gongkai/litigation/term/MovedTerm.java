package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A term that ends on another day than it did.
 *
 * @param dueOnBefore its last day as it was; empty where that was open
 */
public record MovedTerm(Optional<LocalDate> dueOnBefore, WaitingTerm now) {}
