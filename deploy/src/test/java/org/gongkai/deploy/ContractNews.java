package org.gongkai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a description has that an earlier one has not, and what it says is going to end: for people who keep a client. What breaks
 * clients is told by {@link KeptContract}, and stands first.
 */
final class ContractNews {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode before;
    private final JsonNode now;

    private ContractNews(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** A part of a changelog, in Markdown. */
    static String between(JsonNode before, JsonNode now) {
        ContractNews news = new ContractNews(before, now);
        List<String> lines = new ArrayList<>();
        add(lines, "Breaks", KeptContract.breaches(before, now));
        add(lines, "Will end", news.deprecated());
        add(lines, "New operations", news.operations());
        add(lines, "Operations that take or answer more", news.more());
        add(lines, "Schemas that have more", news.members());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String head, Set<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("### " + head);
            entries.forEach(entry -> lines.add("- " + entry));
            lines.add("");
        }
    }

    private Set<String> deprecated() {
        Set<String> deprecated = new TreeSet<>();
        each(now, (name, operation) -> {
            if (operation.path("deprecated").asBoolean()) {
                deprecated.add(name + ": "
                        + operation
                                .path("description")
                                .asText()
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        });
        return deprecated;
    }

    private Set<String> operations() {
        Map<String, JsonNode> known = all(before);
        Set<String> fresh = new TreeSet<>();
        each(now, (name, operation) -> {
            if (!known.containsKey(name)) {
                fresh.add(name + ": " + operation.path("summary").asText());
            }
        });
        return fresh;
    }

    private Set<String> more() {
        Map<String, JsonNode> known = all(before);
        Set<String> more = new TreeSet<>();
        each(now, (name, operation) -> {
            JsonNode was = known.get(name);
            if (was == null) {
                return;
            }
            List<String> told = new ArrayList<>();
            tell(told, "takes", parameters(was), parameters(operation));
            tell(told, "takes a body of", types(was.path("requestBody")), types(operation.path("requestBody")));
            for (Map.Entry<String, JsonNode> answer :
                    operation.path("responses").properties()) {
                JsonNode answered = was.path("responses").path(answer.getKey());
                if (answer.getKey().startsWith("2")) {
                    tell(told, "answers " + answer.getKey() + " as", types(answered), types(answer.getValue()));
                }
            }
            if (!told.isEmpty()) {
                more.add(name + " " + String.join("; ", told));
            }
        });
        return more;
    }

    private Set<String> members() {
        Set<String> more = new TreeSet<>();
        for (Map.Entry<String, JsonNode> schema :
                before.at("/components/schemas").properties()) {
            JsonNode is = now.at("/components/schemas").path(schema.getKey());
            List<String> told = new ArrayList<>();
            tell(told, "", names(schema.getValue().path("properties")), names(is.path("properties")));
            tell(told, "the value", texts(schema.getValue().path("enum")), texts(is.path("enum")));
            if (!told.isEmpty()) {
                more.add("`" + schema.getKey() + "`: " + String.join("; ", told));
            }
        }
        return more;
    }

    private static void tell(List<String> told, String verb, Set<String> was, Set<String> is) {
        Set<String> fresh = new TreeSet<>(is);
        fresh.removeAll(was);
        if (!fresh.isEmpty()) {
            told.add((verb + " `" + String.join("`, `", fresh) + "`").strip());
        }
    }

    private static Map<String, JsonNode> all(JsonNode document) {
        Map<String, JsonNode> all = new TreeMap<>();
        each(document, all::put);
        return all;
    }

    private static void each(JsonNode document, BiConsumer<String, JsonNode> told) {
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> told.accept(
                                "`" + method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + "`",
                                method.getValue())));
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    private static Set<String> types(JsonNode body) {
        return names(body.path("content"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
