package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.FormGap;

/** What an application, or the one that it was split off, has arrived as; who applies is masked. */
@Schema(name = "ArrivedAs")
public record ArrivedAsBody(
        UUID id,
        String arrivalNumber,
        LocalDate arrivedOn,
        ApplicationForm form,

        @Schema(description = "What of the form is missing or cannot be")
        Set<FormGap> gaps,

        @Schema(nullable = true, description = "The file that proves who acts for the applicant")
        String authorityHref) {

    static ArrivedAsBody of(SubmissionState submission, Optional<String> authorityHref) {
        return new ArrivedAsBody(
                submission.id(),
                submission.arrivalNumber(),
                submission.arrivedOn(),
                submission.form().masked(),
                submission.form().gaps(),
                authorityHref.orElse(null));
    }
}
