package org.gongkai.request.web.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.problem.Problem;
import org.gongkai.request.document.DocumentQuestion;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.life.event.ServiceEvent.Way;

/** A paper that somebody wants made. */
@Schema(name = "DocumentRequest")
record DocumentRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "D04_SUPPLEMENT")
        String code,

        @NotNull @Schema(description = "The day that it bears; a signed decision bears that of its signature")
        LocalDate on,

        @Min(1) @Schema(description = "Which of several events that it may belong to, from 1; the last one otherwise")
        Integer event,

        @Schema(
                description =
                        "By which way a reply is to be sent, where not as the applicant wants it: what is served through the"
                                + " network says so where it tells the remedies")
        Way way,

        @Size(max = 40)
        @Schema(
                description =
                        "What the life of the application does not say, by element; a line for each of several things")
        Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 4000) String> elements) {

    DocumentQuestion question() {
        DocumentKind kind = DocumentKind.find(code)
                .orElseThrow(() -> Problem.invalid("/code", DocumentWords.NO_SUCH_DOCUMENT.with(code)));
        return new DocumentQuestion(
                kind,
                Optional.ofNullable(event),
                on,
                Optional.ofNullable(way),
                elements == null ? Map.of() : Map.copyOf(elements));
    }
}
