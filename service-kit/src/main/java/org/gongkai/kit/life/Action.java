package org.gongkai.kit.life;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;

/**
 * A step that a life knows, as the caller of now would find it.
 *
 * @param event its name in the table of the life's steps
 * @param href where to post it
 * @param needs the members that its body must have
 * @param allowed whether the caller may take it now
 * @param refusal why not, as the step itself would answer; none when it is allowed
 */
public record Action(
        String event,
        String href,
        List<String> needs,
        boolean allowed,
        @Schema(nullable = true) Refusal refusal) {

    /** A step that is refused where there is a problem with it. */
    public static Action of(String event, String href, List<String> needs, Optional<Problem> problem) {
        return new Action(
                event, href, needs, problem.isEmpty(), problem.map(Refusal::of).orElse(null));
    }

    /** Why a step is refused. */
    public record Refusal(
            @Schema(description = "The type of the problem that the step would answer")
            String type,

            @Schema(implementation = String.class, description = "One sentence for people")
            Message detail) {

        static Refusal of(Problem problem) {
            return new Refusal(problem.kind().uri(), problem.detail());
        }
    }
}
