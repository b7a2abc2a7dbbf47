package org.gongkai.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Whether a description keeps what an earlier one has promised: what could be asked still can, by the same words, and what was answered
 * still is. New operations, parameters that need not be given, members of answers, and values that an answer may have, are no breach.
 */
final class KeptContract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode before;
    private final JsonNode now;
    private final Set<String> breaches = new TreeSet<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private KeptContract(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** The places where it breaks with what was; none where a client of before notices nothing. */
    static Set<String> breaches(JsonNode before, JsonNode now) {
        KeptContract kept = new KeptContract(before, now);
        for (Map.Entry<String, JsonNode> path : before.required("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    kept.operation(
                            method.getKey() + " " + path.getKey(),
                            method.getValue(),
                            now.required("paths").path(path.getKey()).path(method.getKey()));
                }
            }
        }
        return kept.breaches;
    }

    private void operation(String at, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            breaches.add(at + " is gone");
            return;
        }
        parameters(at, was.path("parameters"), is.path("parameters"));
        JsonNode body = resolve(before, was.path("requestBody"));
        JsonNode bodyNow = resolve(now, is.path("requestBody"));
        if (body.isMissingNode() && bodyNow.path("required").asBoolean()) {
            breaches.add(at + " wants a body");
        }
        content(at + " asks", body.path("content"), bodyNow.path("content"), true);
        for (Map.Entry<String, JsonNode> answer : was.path("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
                JsonNode answerNow = is.path("responses").path(answer.getKey());
                if (answerNow.isMissingNode()) {
                    breaches.add(at + " answers " + answer.getKey() + " no more");
                }
                content(
                        at + " answers " + answer.getKey(),
                        resolve(before, answer.getValue()).path("content"),
                        resolve(now, answerNow).path("content"),
                        false);
            }
        }
    }

    private void parameters(String at, JsonNode was, JsonNode is) {
        for (JsonNode each : was) {
            JsonNode parameter = resolve(before, each);
            JsonNode parameterNow = find(is, parameter);
            String name = at + " " + parameter.path("in").asText() + " "
                    + parameter.path("name").asText();
            if (parameterNow.isMissingNode()) {
                breaches.add(name + " is gone");
            } else {
                schema(name, parameter.path("schema"), parameterNow.path("schema"), true);
            }
        }
        for (JsonNode each : is) {
            JsonNode parameter = resolve(now, each);
            boolean wasWanted = was.isArray()
                    && find(before, was, parameter).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasWanted) {
                breaches.add(at + " wants " + parameter.path("name").asText());
            }
        }
    }

    private JsonNode find(JsonNode parameters, JsonNode like) {
        return find(now, parameters, like);
    }

    private static JsonNode find(JsonNode document, JsonNode parameters, JsonNode like) {
        for (JsonNode each : parameters) {
            JsonNode parameter = resolve(document, each);
            if (parameter.path("name").equals(like.path("name"))
                    && parameter.path("in").equals(like.path("in"))) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private void content(String at, JsonNode was, JsonNode is, boolean isAsked) {
        for (Map.Entry<String, JsonNode> type : was.properties()) {
            JsonNode typeNow = is.path(type.getKey());
            if (typeNow.isMissingNode()) {
                breaches.add(at + " " + type.getKey() + " no more");
            } else {
                schema(at, type.getValue().path("schema"), typeNow.path("schema"), isAsked);
            }
        }
    }

    private void schema(String at, JsonNode wasAt, JsonNode isAt, boolean isAsked) {
        JsonNode was = resolve(before, wasAt);
        JsonNode is = resolve(now, orItself(wasAt, isAt));
        if (was.equals(is) && was.findValue("$ref") == null || !seen.add(List.of(was, is, isAsked))) {
            return;
        }
        types(at, was, is, isAsked);
        for (String options : List.of("anyOf", "oneOf", "allOf")) {
            for (int i = 0;
                    i < Math.min(was.path(options).size(), is.path(options).size());
                    i++) {
                schema(at, was.get(options).get(i), is.get(options).get(i), isAsked);
            }
        }
        if (was.has("items")) {
            schema(at + "[]", was.get("items"), is.path("items"), isAsked);
        }
        Set<String> wanted = texts((isAsked ? is : was).path("required"));
        wanted.removeAll(texts((isAsked ? was : is).path("required")));
        wanted.forEach(name -> breaches.add(at + "/" + name + (isAsked ? " is wanted" : " may be absent")));
        for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
            JsonNode propertyNow = is.path("properties").path(property.getKey());
            if (propertyNow.isMissingNode()) {
                breaches.add(at + "/" + property.getKey() + " is gone");
            } else {
                schema(at + "/" + property.getKey(), property.getValue(), propertyNow, isAsked);
            }
        }
    }

    /** What was one schema may be one of several, of which others are asked for by a parameter. */
    private static JsonNode orItself(JsonNode was, JsonNode is) {
        for (JsonNode one : is.path("anyOf")) {
            if (was.has("$ref") && was.equals(one)) {
                return one;
            }
        }
        return is;
    }

    /** Asked, all of before is taken; answered, nothing else comes. */
    private void types(String at, JsonNode was, JsonNode is, boolean isAsked) {
        Set<String> types = texts(isAsked ? was.path("type") : is.path("type"));
        Set<String> known = texts(isAsked ? is.path("type") : was.path("type"));
        types.removeAll(known);
        if (!known.isEmpty() && !types.isEmpty() && !types.equals(Set.of("integer"))) {
            breaches.add(at + " is " + types);
        }
        if (isAsked && is.has("enum")) {
            Set<String> values = texts(was.path("enum"));
            values.removeAll(texts(is.path("enum")));
            values.forEach(value -> breaches.add(at + " takes " + value + " no more"));
        }
        if (isAsked
                && is.has("maxLength")
                && is.get("maxLength").asLong() < was.path("maxLength").asLong(Long.MAX_VALUE)) {
            breaches.add(at + " takes no more than " + is.get("maxLength"));
        }
    }

    private static Set<String> texts(JsonNode one) {
        Set<String> texts = new TreeSet<>();
        if (one.isTextual()) {
            texts.add(one.asText());
        }
        one.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
