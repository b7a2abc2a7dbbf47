package org.gongkai.litigation.web.casefile;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.registers.web.RecordBodies;

/** What the resources of cases have in common: which one is meant, what a correction makes of it, and how it is answered. */
@Singleton
public class CaseFileAnswers {

    private final CaseHandling cases;
    private final CaseActions actions;
    private final ObjectMapper mapper;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    CaseFileAnswers(
            CaseHandling cases, CaseActions actions, ObjectMapper mapper, ValidBodies bodies, RecordBodies ids) {
        this.cases = cases;
        this.actions = actions;
        this.mapper = mapper;
        this.bodies = bodies;
        this.ids = ids;
    }

    /** Something that is done with a case for a reason. */
    interface Reasoned {
        CaseFileState take(UUID id, String reason, long expected);
    }

    /** The case once that is done for the reason that the body gives. */
    Response take(String id, String ifMatch, ObjectNode body, Reasoned step) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID file = cases.state(id(id)).id();
        String reason = read(CaseReasonBody.class, body).reason();
        return answer(Response.ok(), step.take(file, reason, expected));
    }

    /** The case as it stands, with the tag that its changes are to name. */
    public Response answer(Response.ResponseBuilder builder, CaseFileState state) {
        ObjectNode body = mapper.valueToTree(CaseFileBody.of(state, actions));
        return builder.entity(body)
                .header(
                        HttpHeaders.ETAG,
                        EntityTags.of(state.revision(), body.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** The id in a path; what is none names no case. */
    public UUID id(String id) {
        return ids.id(CaseFileWords.CASE_FILE, id);
    }

    /** A number in a path; what is none names nothing. */
    int number(Message what, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw Problem.notFound(what, number);
        }
        return Integer.parseInt(number);
    }

    /** The proceeding that a path names. */
    public Proceeding proceeding(CaseFileState state, String number) {
        int wanted = number(CaseFileWords.PROCEEDING, number);
        return state.course().all().stream()
                .filter(proceeding -> proceeding.number() == wanted)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(CaseFileWords.PROCEEDING, number));
    }

    private Decision decision(Proceeding proceeding, String number) {
        int wanted = number(CaseFileWords.DECISION, number);
        return proceeding.decisions().stream()
                .filter(decision -> decision.number() == wanted)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(CaseFileWords.DECISION, number));
    }

    /** A decision that a path names, in the case of which somebody has read a version. */
    public record NamedDecision(UUID caseFile, int proceeding, Decision decision, long expected) {

        /** Its number within the proceeding. */
        public int number() {
            return decision.number();
        }
    }

    /** The decision that is named; one that is not there is told before the body is read. */
    public NamedDecision decision(String id, String proceedingNumber, String decisionNumber, String ifMatch) {
        long expected = EntityTags.expectedVersion(ifMatch);
        CaseFileState state = cases.state(id(id));
        Proceeding proceeding = proceeding(state, proceedingNumber);
        return new NamedDecision(state.id(), proceeding.number(), decision(proceeding, decisionNumber), expected);
    }

    /** What the body says, as its type. */
    public <T> T read(Class<T> type, ObjectNode body) {
        return bodies.read(type, body);
    }

    /** The facts with what the body says in the place of what stands; its reason is no fact. */
    public <T> T corrected(Class<T> type, T standing, ObjectNode changes) {
        if (changes == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        ObjectNode merged = mapper.valueToTree(standing);
        changes.properties().stream()
                .filter(property -> !property.getKey().equals("reason"))
                .forEach(property -> merged.set(property.getKey(), property.getValue()));
        return bodies.read(type, merged);
    }
}
