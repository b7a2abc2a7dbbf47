package org.gongkai.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

/**
 * Asks every list that the description has, and everything that counts one, by every parameter that it promises: rightly, which
 * is answered, and wrongly, which is refused by the name of the parameter.
 */
public final class AskedLists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PAGES = 7;

    private final JsonNode api;
    private final Map<String, String> known;
    private final Set<String> faults = new TreeSet<>();
    private int asked;

    private AskedLists(JsonNode api, Map<String, String> known) {
        this.api = api;
        this.known = known;
    }

    /**
     * What was not answered as it is promised: path, parameter with its value, and the answer.
     *
     * @param description where the description is served
     * @param atLeast how many questions there are at the least
     * @param known values of parameters that mean something that is there, as bodies and regions do
     */
    public static Set<String> faults(String description, int atLeast, Map<String, String> known) {
        try {
            AskedLists lists = new AskedLists(
                    JSON.readTree(given().get(description + "?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()),
                    known);
            lists.api
                    .required("paths")
                    .properties()
                    .forEach(path -> lists.ask(path.getKey(), path.getValue().path("get")));
            if (lists.asked < atLeast) {
                lists.faults.add("only " + lists.asked + " questions were asked");
            }
            return lists.faults;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void ask(String path, JsonNode operation) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        operation.path("parameters").forEach(one -> {
            JsonNode parameter = resolved(one);
            if (parameter.path("in").asText().equals("query")) {
                parameters.put(parameter.path("name").asText(), parameter);
            }
        });
        boolean isList =
                parameters.containsKey("limit") && (parameters.containsKey("after") || parameters.containsKey("since"));
        if (path.contains("{") || !isList && !path.endsWith("/counts")) {
            return;
        }
        Map<String, String> needed = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            if (known.containsKey(name) && !(name.equals("regionCode") && parameters.containsKey("agencyCode"))) {
                needed.put(name, known.get(name));
            } else if (parameter.path("required").asBoolean()) {
                needed.put(name, right(name, schema(parameter)).getFirst());
            }
        });
        expect(path, needed, "", 200);
        Map<String, String> unknown = new LinkedHashMap<>(needed);
        unknown.put("nothingLikeThis", "1");
        expect(path, unknown, "nothingLikeThis", 400);
        parameters.forEach((name, parameter) -> {
            JsonNode schema = schema(parameter);
            // A list of a body or a region is asked for the one that is there.
            boolean isOther = name.equals("regionCode") && parameters.containsKey("agencyCode");
            (isOther ? List.<String>of() : right(name, schema))
                    .forEach(value -> expect(path, with(needed, name, value), name, 200));
            if (name.equals("sort")) {
                right(name, schema).forEach(value -> turnPages(path, value));
            }
            wrong(name, schema).forEach(value -> expect(path, with(needed, name, value), name, 400));
        });
    }

    /** Of all that there is, whoever has entered it: the first pages of one record neither fail nor repeat any. */
    private void turnPages(String path, String sort) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Map<String, String> question = new LinkedHashMap<>(Map.of("sort", sort, "limit", "1"));
            if (after != null) {
                question.put("after", after);
            }
            asked++;
            Response page = given().queryParams(question).get(path);
            if (page.statusCode() != 200) {
                faults.add(path + " " + question + " -> " + page.statusCode() + " " + page.asString());
                return;
            }
            page.jsonPath().getList("items").forEach(item -> seen.add(item.toString()));
            after = page.path("next");
        } while (after != null && seen.size() < PAGES);
        if (Set.copyOf(seen).size() != seen.size()) {
            faults.add(path + " sorted by " + sort + " has a record twice");
        }
    }

    private static Map<String, String> with(Map<String, String> needed, String name, String value) {
        Map<String, String> question = new LinkedHashMap<>(needed);
        if (name.equals("regionCode")) {
            question.remove("agencyCode");
        }
        question.put(name, value);
        return question;
    }

    private void expect(String path, Map<String, String> question, String name, int status) {
        asked++;
        Response answer = given().queryParams(question).get(path);
        boolean named = status == 200 || answer.asString().contains("\"pointer\":\"" + name + "\"");
        if (answer.statusCode() != status || !named) {
            faults.add(path + " " + question + " -> " + answer.statusCode() + " "
                    + (answer.statusCode() == 200 ? "" : answer.asString()));
        }
    }

    private List<String> right(String name, JsonNode schema) {
        if (known.containsKey(name)) {
            return List.of(known.get(name));
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return name.equals("sort") ? values : List.of(values.getFirst(), values.getLast());
        }
        return switch (kind(schema)) {
            case "boolean" -> List.of("true", "false");
            case "integer" -> name.equals("limit") ? List.of("1", "500") : List.of("2021");
            case "date" -> List.of("2021-03-01");
            case "date-time" -> List.of("2026-01-01T00:00:00+08:00");
            default -> name.equals("q") ? List.of("2021") : List.of();
        };
    }

    private static List<String> wrong(String name, JsonNode schema) {
        if (name.equals("after") || name.equals("since")) {
            return List.of("!");
        }
        if (name.equals("q")) {
            return List.of("一 二 三 四 五 六 七 八 九");
        }
        if (schema.has("enum")) {
            return List.of("NOTHING_LIKE_THIS");
        }
        return switch (kind(schema)) {
            case "boolean" -> List.of("maybe");
            case "integer" -> name.equals("limit") ? List.of("0", "501", "x") : List.of("x");
            case "date" -> List.of("2021-13-45", "soon");
            case "date-time" -> List.of("soon");
            default -> List.of();
        };
    }

    private static String kind(JsonNode schema) {
        String format = schema.path("format").asText();
        JsonNode type = schema.path("type");
        String name = type.isArray()
                ? Stream.of("boolean", "integer", "string")
                        .filter(one -> type.toString().contains('"' + one + '"'))
                        .findFirst()
                        .orElse("")
                : type.asText();
        return format.startsWith("date") ? format : name;
    }

    /** That of a value, where several may be given. */
    private JsonNode schema(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        return schema.has("items") ? resolved(schema.get("items")) : schema;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.get("$ref").asText().substring(1))) : node;
    }
}
