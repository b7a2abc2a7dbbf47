package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.submission.ApplicationForm;
import org.gongkai.request.submission.SubmissionState;

/** What an application, or the one that it was split off, has arrived as; who applies is masked. */
@Schema(name = "ArrivedAs")
public record ArrivedAsBody(
        UUID id,
        String arrivalNumber,
        LocalDate arrivedOn,
        ApplicationForm form,

        @Schema(description = "What of the form is missing or cannot be")
        Set<ApplicationForm.Gap> gaps) {

    static ArrivedAsBody of(SubmissionState submission) {
        return new ArrivedAsBody(
                submission.id(),
                submission.arrivalNumber(),
                submission.arrivedOn(),
                submission.form().masked(),
                submission.form().gaps());
    }
}
