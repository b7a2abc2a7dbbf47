package org.gongkai.request.web.document;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.document.MadeDocument;
import org.gongkai.request.document.MissingPaper;
import org.gongkai.request.document.catalogue.DocumentKind;

/** A paper of an application, without what it says. */
@Schema(name = "ApplicationDocument")
record DocumentBody(
        int number,

        @Schema(examples = "D04_SUPPLEMENT") String code,

        @Schema(examples = "政府信息公开申请补正告知书") String title,

        DocumentKind.Reader reader,
        DocumentKind.Nature nature,
        MadeDocument.State state,
        @Schema(nullable = true, examples = "公复〔2026〕1号") String documentNumber,
        LocalDate on,

        @Schema(description = "Version of the body's own template, 0 for the one that comes with the product")
        long templateVersion,

        @Schema(description = "Over what it says, as it is kept")
        String sha256,

        String madeBy,
        String recordedAt,
        @Schema(description = "It as PDF") String pdf,
        @Schema(description = "It as a Word document") String docx) {

    /** All of an application. */
    @Schema(name = "ApplicationDocumentList")
    record DocumentList(
            List<DocumentBody> items,

            @Schema(description = "Codes of documents whose step was taken and that the file still lacks")
            List<String> missing,

            @Schema(description = "The same, each with the event that it belongs to")
            List<MissingBody> missingDocuments) {

        static DocumentList of(List<MadeDocument> made, List<MissingPaper> missing) {
            return new DocumentList(
                    made.stream().map(DocumentBody::of).toList(),
                    missing.stream().map(one -> one.kind().code()).toList(),
                    missing.stream().map(MissingBody::of).toList());
        }
    }

    /** One that the file lacks. */
    @Schema(name = "MissingDocument")
    record MissingBody(
            @Schema(examples = "D41_REVIEW") String code,

            @Schema(description = "Which of several events, from 1, as it is named to make the document")
            int event,

            @Schema(description = "Day of the event") LocalDate on,

            @Schema(description = "1 of the first decision, from 2 of further ones")
            int round) {

        private static MissingBody of(MissingPaper missing) {
            return new MissingBody(
                    missing.kind().code(),
                    missing.event(),
                    missing.on(),
                    missing.round().orElse(1));
        }
    }

    static DocumentBody of(MadeDocument made) {
        var kept = made.kept();
        String href = "/api/v1/applications/" + kept.application() + "/documents/" + kept.number();
        return new DocumentBody(
                kept.number(),
                kept.kind().code(),
                kept.kind().title(),
                kept.kind().reader(),
                kept.kind().nature(),
                made.state(),
                kept.documentNumber().orElse(null),
                kept.madeOn(),
                kept.templateVersion(),
                kept.sha256(),
                kept.madeBy(),
                ChinaTime.write(kept.recordedAt()),
                href + ".pdf",
                href + ".docx");
    }
}
