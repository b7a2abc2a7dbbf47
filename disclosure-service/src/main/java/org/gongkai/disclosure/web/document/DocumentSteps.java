package org.gongkai.disclosure.web.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.disclosure.document.life.DocumentGuards;
import org.gongkai.disclosure.document.life.DocumentLives;
import org.gongkai.disclosure.document.life.DocumentState;
import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentLifeCycle;
import org.gongkai.disclosure.document.life.table.DocumentTransition;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;

/** Records what became of a document, and answers how it stands with what the caller may do. */
@Singleton
class DocumentSteps {

    private final DocumentLives documents;
    private final DocumentGuards guards;
    private final CallerRights rights;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final ObjectMapper mapper;

    DocumentSteps(
            DocumentLives documents,
            DocumentGuards guards,
            CallerRights rights,
            ValidBodies bodies,
            RecordBodies ids,
            ObjectMapper mapper) {
        this.documents = documents;
        this.guards = guards;
        this.rights = rights;
        this.bodies = bodies;
        this.ids = ids;
        this.mapper = mapper;
    }

    /** How it stands on a day; null for today. */
    Response standing(String id, String on) {
        return answer(documents.state(
                ids.id(DisclosureWords.DOCUMENT, id), Optional.ofNullable(on).map(day -> Parameters.day("on", day))));
    }

    /** That the document is there is known before it is read what is said of it. */
    Response take(String id, String ifMatch, ObjectNode body, Class<? extends DocumentEvent> said) {
        long expected = EntityTags.expectedVersion(ifMatch);
        UUID document = documents
                .state(ids.id(DisclosureWords.DOCUMENT, id), Optional.empty())
                .record()
                .id();
        return answer(documents.take(document, bodies.read(said, body), expected));
    }

    private Response answer(DocumentState state) {
        DocumentBody body = DocumentBody.of(state, actions(state));
        byte[] written = mapper.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(state.record().version(), written))
                .build();
    }

    private List<Action> actions(DocumentState state) {
        return DocumentLifeCycle.all().stream().map(row -> action(state, row)).toList();
    }

    private Action action(DocumentState state, DocumentTransition row) {
        String path =
                "/api/v1/" + row.path().replace("{id}", state.record().id().toString());
        Optional<Problem> refusal = rights.findRefusal("POST", path).or(() -> guards.refusal(state, row.step()));
        return Action.of(row.step().code(), path, row.needs(), refusal);
    }
}
