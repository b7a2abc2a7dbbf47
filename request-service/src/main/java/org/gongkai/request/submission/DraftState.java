package org.gongkai.request.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.submission.form.ApplicationForm;

/**
 * How a draft (草稿) stands.
 *
 * @param authorityFile number of the attachment that proves who acts for the applicant, where it is named and there
 * @param editedAt when the applicant last wrote
 */
public record DraftState(
        UUID id,
        long revision,
        String agencyCode,
        String draftNumber,
        ApplicationForm form,
        Optional<Integer> authorityFile,
        Instant editedAt) {}
