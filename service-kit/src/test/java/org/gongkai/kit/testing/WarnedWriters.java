package org.gongkai.kit.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.web.privacy.WritersWarned;

/** Writes a telephone number into every free text that any operation of the description takes. */
public final class WarnedWriters {

    private static final String WORDS = "请打电话13812345678联系";
    private static final int AT_ONCE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode api;

    /** How many texts were written. */
    private int written;

    private WarnedWriters(JsonNode api) {
        this.api = api;
    }

    /**
     * The texts of which nobody was warned, as method, path and place.
     *
     * @param description where the description is served
     * @param atLeast how many texts there are at the least
     * @param belonging members where personal data or secrets belong, of which nobody is warned
     */
    public static Set<String> unwarned(String description, int atLeast, String... belonging) {
        try {
            WarnedWriters writers = new WarnedWriters(JSON.readTree(given().get(description + "?format=json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
            Set<String> unwarned = new TreeSet<>();
            writers.api
                    .required("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> writers.write(operation.getKey(), path.getKey(), operation.getValue())
                                    .forEach(place ->
                                            unwarned.add(operation.getKey() + " " + path.getKey() + " " + place))));
            if (writers.written < atLeast) {
                throw new AssertionError("only " + writers.written + " texts were found to write");
            }
            for (String member : belonging) {
                if (!unwarned.removeIf(place -> place.endsWith("/" + member))) {
                    unwarned.add("whoever writes into " + member + " is warned, where it belongs");
                }
            }
            return unwarned;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> write(String method, String path, JsonNode operation) {
        List<String> unwarned = new ArrayList<>();
        operation.path("requestBody").path("content").properties().stream()
                .filter(content ->
                        content.getKey().endsWith("json") && !content.getKey().endsWith("ndjson"))
                .forEach(content -> {
                    Set<String> places = new TreeSet<>();
                    collect(content.getValue().path("schema"), "", Set.of(), places);
                    written += places.size();
                    List<String> all = List.copyOf(places);
                    for (int from = 0; from < all.size(); from += AT_ONCE) {
                        List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                        String told = ask(method, path, content.getKey(), body(some));
                        some.stream()
                                .filter(place -> !told.contains('"' + place + "\";kind=MOBILE_NUMBER"))
                                .forEach(unwarned::add);
                    }
                });
        return unwarned;
    }

    private static String ask(String method, String path, String type, ObjectNode body) {
        String asked = path.replaceAll("\\{[a-zA-Z]*[yY]ear}", "2023")
                .replaceAll("\\{n}", "1")
                .replace("{account}", "test-clerk")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        RequestSpecification request = given().noFilters().filter(new SomebodyWhoMay());
        if (isForOneself(method, asked)) {
            request.header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK));
        }
        return Optional.ofNullable(request.header("If-Match", "\"0\"")
                        .contentType(type)
                        .body(body.toString())
                        .request(method.toUpperCase(), asked)
                        .header(WritersWarned.HEADER))
                .orElse("");
    }

    private static boolean isForOneself(String method, String path) {
        AccessTable table = Arc.container().instance(AccessTable.class).get();
        return AccessTable.of(method.toUpperCase(), table.at(path))
                .filter(row -> row.roles().get(Role.CLERK) == AccessRow.Permission.SELF)
                .isPresent();
    }

    private static ObjectNode body(List<String> places) {
        ObjectNode body = JSON.createObjectNode();
        places.forEach(place -> {
            String[] segments = place.substring(1).split("/");
            JsonNode at = body;
            for (int i = 0; i < segments.length - 1; i++) {
                at = step(
                        at,
                        segments[i],
                        segments[i + 1].equals("0") ? JSON.createArrayNode() : JSON.createObjectNode());
            }
            step(at, segments[segments.length - 1], JSON.getNodeFactory().textNode(WORDS));
        });
        return body;
    }

    private static JsonNode step(JsonNode at, String segment, JsonNode next) {
        JsonNode there = at.at(JsonPointer.compile("/" + segment));
        if (!there.isMissingNode()) {
            return there;
        }
        if (at instanceof ArrayNode array) {
            array.add(next);
        } else {
            ((ObjectNode) at).set(segment, next);
        }
        return next;
    }

    /** The places of texts that say what their writer wants them to. */
    private void collect(JsonNode schema, String place, Set<String> above, Set<String> places) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue();
            if (!above.contains(name)) {
                Set<String> further = new TreeSet<>(above);
                further.add(name);
                collect(api.at(name.substring(1)), place, further, places);
            }
            return;
        }
        Stream.of("allOf", "anyOf", "oneOf")
                .forEach(each -> schema.path(each).forEach(one -> collect(one, place, above, places)));
        schema.path("properties")
                .properties()
                .forEach(member -> collect(member.getValue(), place + "/" + member.getKey(), above, places));
        if (schema.path("additionalProperties").isObject()) {
            collect(schema.get("additionalProperties"), place + "/any", above, places);
        }
        if (schema.has("items")) {
            collect(schema.get("items"), place + "/0", above, places);
        }
        if (!place.isEmpty() && isFree(schema)) {
            places.add(place);
        }
    }

    private static boolean isFree(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean text = type.isArray()
                ? Stream.of(type).flatMap(all -> values(all).stream()).anyMatch("string"::equals)
                : type.asText().equals("string");
        return text
                && !schema.has("enum")
                && !schema.has("const")
                && !schema.has("format")
                && (!schema.has("pattern")
                        || Pattern.compile(schema.get("pattern").textValue())
                                .matcher(WORDS)
                                .find())
                && schema.path("maxLength").asInt(Integer.MAX_VALUE) > WORDS.length();
    }

    private static List<String> values(JsonNode all) {
        Map<Integer, String> values = new LinkedHashMap<>();
        all.forEach(one -> values.put(values.size(), one.asText()));
        return List.copyOf(values.values());
    }
}
