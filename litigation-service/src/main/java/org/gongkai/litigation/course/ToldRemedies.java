package org.gongkai.litigation.course;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far who has received a reply or a decision was told that it may be gone against, and until when.
 *
 * @param told whether the paper itself told it
 * @param knownOn day on which it was learned otherwise
 */
public record ToldRemedies(boolean told, Optional<LocalDate> knownOn) {}
