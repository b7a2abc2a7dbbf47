package org.gongkai.disclosure.document.life;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.review.ReviewKind;

/** What a document waits for until everybody may read it. */
@Schema(name = "AwaitedDocumentStep")
public enum AwaitedStep {

    /** A review for secrecy (保密审查). */
    SECRECY_REVIEW,

    /** A review of its content (内容审核). */
    CONTENT_REVIEW,

    /** Both are passed; it is made public. */
    PUBLICATION;

    static List<AwaitedStep> missing(DocumentReviews reviews) {
        return Stream.of(ReviewKind.values())
                .filter(kind -> reviews.passedBy(kind).isEmpty())
                .map(kind -> switch (kind) {
                    case SECRECY -> SECRECY_REVIEW;
                    case CONTENT -> CONTENT_REVIEW;
                })
                .toList();
    }
}
