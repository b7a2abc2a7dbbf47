package org.gongkai.request.web.handling.cases;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.ReplyTerm;

/** Why a term has no last day. */
@Schema(name = "OpenTerm")
public record OpenTermBody(
        ReplyTerm.Open.Kind kind,
        @Schema(implementation = String.class) Message said) {

    /** That of the term for the reply; null where its last day can be told. */
    public static OpenTermBody of(ReplyTerm term) {
        return term.open()
                .map(open -> new OpenTermBody(open.kind(), open.said()))
                .orElse(null);
    }

    /** That of a term whose last day waits for the notice of a year. */
    public static OpenTermBody of(LastDay.Undated undated) {
        return new OpenTermBody(ReplyTerm.Open.Kind.DATE_OPEN, undated.said());
    }

    /** That of another term; null where its last day can be told, or it does not run yet. */
    public static OpenTermBody ofLast(Optional<LastDay> last) {
        return last.flatMap(LastDay::undated).map(OpenTermBody::of).orElse(null);
    }
}
