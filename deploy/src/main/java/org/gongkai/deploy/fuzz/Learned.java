package org.gongkai.deploy.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What answers have told: the ids and numbers of records, their tags, and whose requests are let in. */
final class Learned {

    private static final int KEPT = 40;
    private static final int LONGEST = 100;
    private static final Set<String> OF_ANYTHING = Set.of("type", "title", "status", "detail", "instance", "requestId");

    private final Map<String, Deque<String>> values = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final Map<String, String> roles = new ConcurrentHashMap<>();

    /** Values that members or parameters of a name had. */
    List<String> values(String name) {
        Deque<String> known = values.getOrDefault(name, new ArrayDeque<>());
        synchronized (known) {
            return List.copyOf(known);
        }
    }

    /** The ids of records below a path. */
    List<String> ids(String path) {
        return values("id " + path);
    }

    /** The tag of the record that a path leads to, or of the one above it. */
    Optional<String> tag(String path) {
        for (String one = path; one.length() > 1; one = one.substring(0, Math.max(0, one.lastIndexOf('/')))) {
            if (tags.containsKey(one)) {
                return Optional.of(tags.get(one));
            }
        }
        return Optional.empty();
    }

    /** Who was let in last. */
    Optional<String> role(ContractOperation operation) {
        return Optional.ofNullable(roles.get(operation.toString()));
    }

    void letIn(String operation, String role) {
        roles.put(operation, role);
    }

    void tag(String path, String tag) {
        tags.put(path, tag);
    }

    /** Takes in what a good answer says. */
    void hear(String path, JsonNode answer) {
        hear(path.replaceFirst("\\?.*", ""), "", answer, 0);
    }

    private void hear(String path, String name, JsonNode node, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), 5); i++) {
                hear(path, name, node.get(i), depth + 1);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> hear(path, member.getKey(), member.getValue(), depth + 1));
        } else if (node.isValueNode() && !node.isNull() && node.asText().length() <= LONGEST) {
            if (name.equals("id")) {
                keep("id " + path, node.asText());
            } else if (!OF_ANYTHING.contains(name) && !name.isEmpty()) {
                keep(name, node.asText());
            }
        }
    }

    /** Keeps a value that members or parameters of a name may have. */
    void keep(String name, String value) {
        Deque<String> known = values.computeIfAbsent(name, first -> new ArrayDeque<>());
        synchronized (known) {
            if (!known.contains(value)) {
                known.addFirst(value);
                if (known.size() > KEPT) {
                    known.removeLast();
                }
            }
        }
    }
}
