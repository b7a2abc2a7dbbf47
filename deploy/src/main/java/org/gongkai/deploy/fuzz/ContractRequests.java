package org.gongkai.deploy.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests made from the description of the API: as it wants them, and with something odd in one place or two. */
final class ContractRequests {

    /** Nobody but who has signed in has a say over these; an account that a request of ours had changed could ask no more. */
    private static final Set<String> OF_OTHERS = Set.of("account");

    private final List<ContractOperation> operations;
    private final Learned learned;
    private final Map<String, Supplier<String>> tokens;

    /**
     * Over some operations.
     *
     * @param tokens of each role a token that is good at the moment
     */
    ContractRequests(List<ContractOperation> operations, Learned learned, Map<String, Supplier<String>> tokens) {
        this.operations = operations;
        this.learned = learned;
        this.tokens = tokens;
    }

    /** The request of a number: each operation has its turn. */
    RawRequest request(int number, Chance chance) {
        ContractOperation operation = operations.get(number % operations.size());
        int odd = chance.oneIn(3) ? 0 : 1 + chance.below(2);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < odd; i++) {
            parts.add(chance.of(List.of(Part.values())));
        }
        SchemaValues values = new SchemaValues(operation, learned, chance);
        String path = path(operation, values, chance, parts.contains(Part.PATH));
        String target = path + query(operation, values, chance, parts.contains(Part.QUERY));
        List<String> headers = new ArrayList<>();
        String role = role(operation, chance);
        if (!role.isEmpty()) {
            headers.add("Authorization: Bearer " + tokens.get(role).get());
        }
        headers(operation, path, values, chance, parts, headers);
        String type = type(operation, chance, parts.contains(Part.MEDIA_TYPE));
        byte[] body = body(operation, type, values, chance, parts.contains(Part.BODY));
        if (body.length > 0 || parts.contains(Part.MEDIA_TYPE)) {
            headers.add("Content-Type: " + type);
        }
        String method = parts.contains(Part.METHOD)
                ? chance.of(List.of("HEAD", "OPTIONS", "TRACE", "BREW", "DELETE", "PUT", "POST", "PATCH", "GET"))
                : operation.method();
        return RawRequest.of(operation.toString(), method, target, role, headers, body);
    }

    private enum Part {
        PATH,
        QUERY,
        HEADER,
        OTHER_HEADER,
        MEDIA_TYPE,
        ACCEPT,
        KEY,
        METHOD,
        BODY
    }

    private String role(ContractOperation operation, Chance chance) {
        List<String> all = new ArrayList<>(tokens.keySet());
        all.sort(null);
        if (all.isEmpty() || chance.oneIn(15)) {
            return "";
        }
        String any = chance.of(all);
        return chance.oneIn(6) ? any : learned.role(operation).orElse(any);
    }

    private String path(ContractOperation operation, SchemaValues values, Chance chance, boolean odd) {
        String path = operation.path();
        List<JsonNode> parameters = operation.parameters("path");
        int spoiled = odd && !parameters.isEmpty() ? chance.below(parameters.size()) : -1;
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).at("/name").asText();
            String place = "{" + name + "}";
            String value;
            if (i == spoiled) {
                value = chance.of(OddValues.IN_ADDRESS);
            } else if (OF_OTHERS.contains(name)) {
                value = "fuzz-" + chance.below(20);
            } else {
                List<String> ids = learned.ids(path.substring(0, Math.max(0, path.indexOf("/" + place))));
                value = name.equals("id") && !ids.isEmpty() && !chance.oneIn(10)
                        ? chance.of(ids)
                        : encoded(values.value(name, parameters.get(i).at("/schema")));
            }
            path = path.replace(place, value);
        }
        return path;
    }

    private String query(ContractOperation operation, SchemaValues values, Chance chance, boolean odd) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.at("/required").asBoolean() || chance.oneIn(4)) {
                String name = parameter.at("/name").asText();
                String value = odd && chance.oneIn(2)
                        ? chance.of(OddValues.IN_ADDRESS)
                        : encoded(values.value(name, parameter.at("/schema")));
                query.add(name + "=" + value);
            }
        }
        if (odd && (query.isEmpty() || chance.oneIn(3))) {
            return chance.of(OddValues.QUERIES);
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.isValueNode() ? value.asText() : value.toString(), StandardCharsets.UTF_8);
    }

    private void headers(
            ContractOperation operation,
            String path,
            SchemaValues values,
            Chance chance,
            List<Part> odd,
            List<String> headers) {
        for (JsonNode parameter : operation.parameters("header")) {
            String name = parameter.at("/name").asText();
            boolean spoiled = odd.contains(Part.HEADER) && chance.oneIn(2);
            if (spoiled) {
                headers.add(name + ": " + chance.of(OddValues.IN_HEADER));
            } else if (name.equals("If-Match") && !chance.oneIn(8)) {
                headers.add("If-Match: " + learned.tag(path).orElse("\"1\""));
            } else if (name.equals("Idempotency-Key") && chance.oneIn(4)) {
                headers.add("Idempotency-Key: k" + chance.below(100_000));
            } else if (chance.oneIn(6)) {
                headers.add(name + ": "
                        + values.value(name, parameter.at("/schema")).asText());
            }
        }
        if (odd.contains(Part.ACCEPT)) {
            headers.add("Accept: " + chance.of(OddValues.ACCEPTED));
        }
        if (odd.contains(Part.KEY)) {
            headers.add("Idempotency-Key: " + chance.of(OddValues.KEYS));
        }
        if (odd.contains(Part.OTHER_HEADER)) {
            headers.add(chance.of(OddValues.OTHER_HEADERS));
        }
    }

    private static String type(ContractOperation operation, Chance chance, boolean odd) {
        List<String> types = operation.mediaTypes();
        return odd || types.isEmpty() ? chance.of(OddValues.MEDIA_TYPES) : chance.of(types);
    }

    private byte[] body(ContractOperation operation, String type, SchemaValues values, Chance chance, boolean odd) {
        if (operation.mediaTypes().isEmpty()) {
            return odd ? bytes(chance.of(OddValues.BODIES)) : new byte[0];
        }
        if (odd && chance.oneIn(3)) {
            return chance.oneIn(4) ? chance.bytes(chance.below(2_000)) : bytes(chance.of(OddValues.BODIES));
        }
        String described = operation.mediaTypes().contains(type)
                ? type
                : operation.mediaTypes().getFirst();
        JsonNode schema = operation.bodySchema(described).orElse(null);
        if (type.contains("csv")) {
            return bytes(chance.of(
                    List.of("agencyCode,receivedOn,x\n1,2024-01-05,1e999999999\n", "登记编号,收到日期\n1,2024年1月5日\n")));
        }
        if (type.contains("ndjson")) {
            return bytes(spoiled("{\"agencyCode\": \"1\", \"title\": \"x\", \"feesWanYuan\": 1}", chance, true) + "\n");
        }
        if (schema == null || !type.contains("json")) {
            return bytes(chance.of(OddValues.BODIES));
        }
        JsonNode body = values.value("", schema);
        return bytes(odd ? spoiled(body, chance) : body.toString());
    }

    /** One member anywhere in a body is something else, doubled, gone, or new. */
    private static String spoiled(JsonNode body, Chance chance) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        if (objects.isEmpty()) {
            return chance.of(OddValues.IN_JSON);
        }
        ObjectNode one = chance.of(objects);
        List<String> names = new ArrayList<>();
        one.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() || chance.oneIn(8) ? "nothing" : chance.of(names);
        if (chance.oneIn(5)) {
            one.remove(name);
            return body.toString();
        }
        one.put(name, "SPOILED");
        return body.toString().replace("\"SPOILED\"", chance.of(OddValues.IN_JSON));
    }

    private static String spoiled(String line, Chance chance, boolean odd) {
        return odd ? line.replaceFirst("1}", chance.of(OddValues.IN_JSON).replace("\\", "\\\\") + "}") : line;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(inner -> collect(inner, objects));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
