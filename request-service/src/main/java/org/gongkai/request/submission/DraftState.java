package org.gongkai.request.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * How a draft (草稿) stands.
 *
 * @param editedAt when the applicant last wrote
 */
public record DraftState(
        UUID id, long revision, String agencyCode, String draftNumber, ApplicationForm form, Instant editedAt) {}
