package org.gongkai.request.document.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.paper.Paper;

/**
 * A paper of an application that was made.
 *
 * @param number which of the application's, from 1
 * @param madeOn the day that it bears
 * @param serial the step that it belongs to, 0 where it is none
 * @param documentNumber of a reply: its number
 * @param templateVersion of the template of the body, 0 for the shipped one
 * @param sha256 over what is kept of it
 * @param paper how it reads; empty when it was erased
 */
public record KeptDocument(
        UUID application,
        int number,
        String agencyCode,
        DocumentKind kind,
        LocalDate madeOn,
        int serial,
        boolean draft,
        Optional<String> documentNumber,
        long templateVersion,
        String sha256,
        Optional<Paper> paper,
        String madeBy,
        Instant recordedAt) {}
