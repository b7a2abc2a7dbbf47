package org.gongkai.report.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Language;
import org.gongkai.kit.openapi.ProblemWords;
import org.gongkai.kit.problem.ProblemType;

/** What each contract lists for its own service and the whole lists together: types of problem, and verbs of the audit. */
final class SharedLists {

    private static final String PROBLEM = "/components/schemas/Problem";
    private static final String ANSWER = "/components/responses/Problem";
    private static final String VERBS = "/components/schemas/AuditEntry/properties/operation";

    private final Set<JsonNode> problems = new LinkedHashSet<>();
    private final Set<JsonNode> verbs = new LinkedHashSet<>();

    /** Whether what stands at the place of a contract differs from service to service only by its list. */
    static boolean areAt(String place) {
        return place.equals(PROBLEM) || place.startsWith(ANSWER);
    }

    /** Takes over what a contract lists. */
    void take(ObjectNode contract) {
        contract.requiredAt(PROBLEM).required(ProblemWords.TYPES).forEach(problems::add);
        contract.requiredAt(VERBS).required("enum").forEach(verbs::add);
    }

    /** Writes all that was taken over into the description of the whole. */
    void writeInto(ObjectNode document) {
        List<Told> types = problems.stream().map(Told::of).toList();
        ObjectNode problem = (ObjectNode) document.at(PROBLEM);
        problem.put("description", ProblemWords.ofDocument(types));
        put(problem, ProblemWords.TYPES, problems);
        for (JsonNode type : problems) {
            int status = type.get("status").intValue();
            if (document.at(ANSWER + status) instanceof ObjectNode answer) {
                answer.put("description", ProblemWords.ofStatus(status, types));
            }
        }
        put((ObjectNode) document.at(VERBS), "enum", verbs);
    }

    private static void put(ObjectNode node, String name, Set<JsonNode> values) {
        ArrayNode list = node.putArray(name);
        values.forEach(list::add);
    }

    /** A type of problem as a contract tells of it. */
    private record Told(int status, String slug, String told) implements ProblemType {

        @Override
        public String title(Language language) {
            return told;
        }

        @Override
        public Class<?> getDeclaringClass() {
            return Told.class;
        }

        static Told of(JsonNode type) {
            String name = type.get("type").textValue();
            return new Told(
                    type.get("status").intValue(),
                    name.substring(name.lastIndexOf('/') + 1),
                    type.get("title").textValue());
        }
    }
}
