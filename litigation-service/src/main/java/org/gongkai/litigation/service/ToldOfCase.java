package org.gongkai.litigation.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the service that has the applications is told of a case, in its words. */
public record ToldOfCase(
        UUID application,
        String agencyCode,
        UUID caseFile,
        String kind,
        LocalDate on,
        String caseNumber,
        Optional<String> result,
        Optional<String> orderNumber,
        Optional<LocalDate> dueOn,
        boolean procedural) {}
