package org.gongkai.disclosure.review;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.access.Grant;

/** What items and documents are reviewed for, one by one (一事一审). */
@Schema(name = "ItemReviewKind")
public enum ReviewKind {

    /** That it is no secret, and may be public (保密审查). */
    SECRECY(Set.of(Grant.SECRECY_REVIEW)),

    /** That it is right, complete and lawful (内容审核). */
    CONTENT(Set.of(Grant.LEGAL_REVIEW, Grant.HEADSHIP));

    private final Set<Grant> duties;

    ReviewKind(Set<Grant> duties) {
        this.duties = duties;
    }

    /** Whether somebody with these duties may give it. */
    public boolean isFor(Set<Grant> own) {
        return duties.stream().anyMatch(own::contains);
    }

    /** Who gives it, in words. */
    public List<Message> dutiesSaid() {
        return duties.stream().sorted().map(DutyWords::of).toList();
    }
}
