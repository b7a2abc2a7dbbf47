package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which terms a worklist is of.
 *
 * @param duty whose they are
 * @param dueTo last day up to which they end
 */
public record CaseTermFilter(String agencyCode, Optional<TermDuty> duty, Optional<LocalDate> dueTo) {}
