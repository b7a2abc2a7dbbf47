package org.gongkai.request.privacy;

import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.publication.ReplyFinding;

/** What was found in a published reply, in words. */
public final class SaidFinding {

    private SaidFinding() {}

    /** A finding in a sentence, that of the refusal before the publication. */
    public static Message of(ReplyFinding finding) {
        return Finding.said(
                StepWords.valueOf(finding.reason()),
                Optional.ofNullable(finding.role()).map(PersonRole::valueOf),
                Optional.ofNullable(finding.masked()));
    }
}
