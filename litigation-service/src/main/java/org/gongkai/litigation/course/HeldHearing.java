package org.gongkai.litigation.course;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * A hearing that a later one has followed.
 *
 * @param headAppeared whether a head of the agency was there; null where nobody says
 * @param appearedAs office of that head
 */
@Embeddable
public record HeldHearing(String agencyCode, LocalDate heardOn, Boolean headAppeared, String appearedAs) {}
