package org.gongkai.kit.testing.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Holds each answer of the application that is tested against the description of the API that it serves, which is the committed
 * contract: the operation and the status are there, so are media type and headers, and the body is valid by its schema. A body whose
 * shape was seen before is not read again. A test whose answer breaks the contract fails.
 *
 * <p>With {@code -Dgongkai.contract=note} what is wrong is written down instead, a line each, in {@code target/contract/faults.txt}.
 */
public final class AnswersHeldToContract {

    /** The port and the path. */
    private static final Pattern ADDRESS = Pattern.compile("^http://[^/:]+:(\\d+)(/[^?#]*)");

    /** Where the gateway describes what the services behind it answer as well. */
    private static final String WHOLE = "/openapi.json";

    private static final SeenAnswers SEEN = new SeenAnswers();

    private AnswersHeldToContract() {}

    /**
     * Holds one, unless another application than the tested one has given it.
     *
     * @param address of the request, with its query
     * @throws AssertionError where it breaks the contract
     */
    public static void hold(String method, String address, Response answer) {
        Matcher parts = ADDRESS.matcher(address);
        if (parts.find() && parts.group(1).equals(String.valueOf(RestAssured.port))) {
            hold(sent(method, parts.group(2), answer));
        }
    }

    private static void hold(SentAnswer answer) {
        if (!answer.isHead()) {
            Served.API
                    .operation(answer.method(), answer.path())
                    .ifPresent(operation -> SEEN.add(operation.id(), answer.status()));
        }
        List<String> faults = Served.API.faults(answer);
        if (!faults.isEmpty() && !isOfAnother(answer) && !SEEN.note(faults)) {
            throw new AssertionError("The answer breaks the contract:\n" + String.join("\n", faults));
        }
    }

    /** Whether it was fetched from a service behind, whose tests hold it. */
    private static boolean isOfAnother(SentAnswer answer) {
        return Served.API.operation(answer.method(), answer.path()).isEmpty()
                && Behind.API.operation(answer.method(), answer.path()).isPresent();
    }

    private static SentAnswer sent(String method, String path, Response answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        String mediaType = headers.getOrDefault("content-type", "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return new SentAnswer(method, path, answer.statusCode(), mediaType, headers, answer.asByteArray());
    }

    /** A description, asked for past all that holds answers; an empty one where none is served. */
    private static JsonNode document(String address) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(RestAssured.baseURI + ":" + RestAssured.port + address)
                            .toURL()
                            .openConnection();
            asked.setRequestProperty("Accept", "application/json");
            if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return JsonNodeFactory.instance.objectNode();
            }
            try (InputStream text = asked.getInputStream()) {
                return new ObjectMapper().readTree(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description of the application that is tested, which is asked for it once. */
    private static final class Served {

        static final DescribedApi API = new DescribedApi(document(
                ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class) + "?format=json"));

        static {
            SEEN.describe(API.statuses());
        }
    }

    /** That of all that is answered at its origin, asked for when an answer is none of its own. */
    private static final class Behind {

        static final DescribedApi API = new DescribedApi(document(WHOLE));
    }
}
