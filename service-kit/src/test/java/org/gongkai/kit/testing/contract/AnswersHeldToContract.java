package org.gongkai.kit.testing.contract;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Holds each answer of the application that is tested against the description of the API that it serves, which is the committed
 * contract: the operation and the status are there, so are media type and headers, and the body is valid by its schema. A body whose
 * shape was seen before is not read again. A test whose answer breaks the contract fails.
 *
 * <p>With {@code -Dgongkai.contract=note} what is wrong is written down instead, a line each, in {@code target/contract/faults.txt}.
 */
public final class AnswersHeldToContract implements Filter {

    /** The port and the path. */
    private static final Pattern ADDRESS = Pattern.compile("^http://[^/:]+:(\\d+)(/[^?#]*)");

    private static final SeenAnswers SEEN = new SeenAnswers();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        Matcher address = ADDRESS.matcher(
                context instanceof FilterContextImpl known ? known.getInternalRequestURI() : request.getURI());
        if (address.find() && address.group(1).equals(String.valueOf(RestAssured.port))) {
            hold(sent(request.getMethod(), address.group(2), answer));
        }
        return answer;
    }

    private static void hold(SentAnswer answer) {
        Optional<DescribedOperation> operation = Served.API.operation(answer.method(), answer.path());
        if (operation.isEmpty()) {
            return;
        }
        if (!answer.isHead()) {
            SEEN.add(operation.get().id(), answer.status());
        }
        List<String> faults = operation.get().faults(answer);
        if (!faults.isEmpty() && !SEEN.note(faults)) {
            throw new AssertionError("The answer breaks the contract:\n" + String.join("\n", faults));
        }
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

    /** The description of the application that is tested, which is asked for it once. */
    private static final class Served {

        static final DescribedApi API = new DescribedApi(document());

        static {
            SEEN.describe(API.statuses());
        }

        private static JsonNode document() {
            String path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
            try {
                return new ObjectMapper()
                        .readTree(given().noFilters().get(path + "?format=json").asByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
