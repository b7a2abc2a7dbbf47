package org.gongkai.request.service;

import java.time.LocalDate;

/**
 * That an application was decided on anew, in the words of the service that has the cases.
 *
 * @param on the day on which the further decision was sent
 * @param documentNumber null where it has none
 */
public record ToldRedecision(String agencyCode, LocalDate on, String documentNumber) {}
