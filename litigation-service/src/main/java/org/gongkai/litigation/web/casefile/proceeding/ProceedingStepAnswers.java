package org.gongkai.litigation.web.casefile.proceeding;

import java.util.function.BiFunction;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.ProceedingSteps;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.web.casefile.CaseFileAnswers;

/** What the resources of steps in proceedings have in common. */
@Singleton
public class ProceedingStepAnswers {

    private final CaseHandling cases;
    private final CaseFileAnswers answers;

    ProceedingStepAnswers(CaseHandling cases, CaseFileAnswers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    /** Takes the step in the proceeding that the path names; one that is not there is told before the body is read. */
    <T> Response take(
            String id,
            String number,
            String ifMatch,
            ObjectNode body,
            Class<T> type,
            BiFunction<ProceedingSteps.Of, T, CaseFileState> step) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(answers.id(id));
        Proceeding proceeding = answers.proceeding(state, number);
        ProceedingSteps.Of one = new ProceedingSteps.Of(state.id(), proceeding.number(), expected);
        return answers.answer(Response.ok(), step.apply(one, answers.read(type, body)));
    }
}
