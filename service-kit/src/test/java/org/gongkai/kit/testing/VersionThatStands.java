package org.gongkai.kit.testing;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/**
 * Names the version that stands for a test that takes a step and says nothing of versions (If-Match): where a step wants one, it is
 * asked again with the tag of the record, which is known from the last answer about it. A test about versions names one itself,
 * or says {@code noFilters()}.
 */
public final class VersionThatStands implements Filter {

    private static final String IF_MATCH = "If-Match";
    private static final int STALE = 412;
    private static final int UNNAMED = 428;

    /** Headers that a request which is asked again has of its own. */
    private static final Set<String> OWN = Set.of(IF_MATCH, "Content-Length", "Content-Type");

    private static final String OF_NOTHING = "\"0\"";

    /** The record that a step is posted below. */
    private static final Pattern STEP = Pattern.compile("(/api/v1/(?:public/)?[a-z-]+/[^/]+)/.+");

    private static final Pattern RECORD = Pattern.compile("(/api/v1/(?:public/)?[a-z-]+/[^/]+)(?:/.*)?");

    private static final Map<String, String> TAGS = new ConcurrentHashMap<>();
    private static final Set<String> WANTING = ConcurrentHashMap.newKeySet();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        String path = URI.create(request.getURI()).getRawPath();
        Matcher step = STEP.matcher(path);
        if (!request.getMethod().equals("POST")
                || request.getHeaders().hasHeaderWithName(IF_MATCH)
                || !step.matches()) {
            return learned(path, context.next(request, response));
        }
        String record = step.group(1);
        String kind = kind(path);
        Optional<String> known = WANTING.contains(kind) ? Optional.ofNullable(TAGS.get(record)) : Optional.empty();
        known.ifPresent(tag -> request.header(IF_MATCH, tag));
        Response answer = context.next(request, response);
        boolean unnamed = answer.statusCode() == UNNAMED;
        if (unnamed) {
            WANTING.add(kind);
        }
        return unnamed || known.isPresent() && answer.statusCode() == STALE
                ? learned(path, again(request, record))
                : learned(path, answer);
    }

    /** Asks once more, with the tag of the record as it stands now; that of nothing where there is none to be read. */
    private static Response again(FilterableRequestSpecification request, String record) {
        String tag = Optional.ofNullable(copy(request)
                        .get(URI.create(request.getURI()).resolve(record))
                        .header("ETag"))
                .orElse(OF_NOTHING);
        RequestSpecification copy = copy(request).header(IF_MATCH, tag);
        Object body = request.getBody();
        if (body != null) {
            copy.body(body);
        }
        return copy.post(URI.create(request.getURI()));
    }

    private static RequestSpecification copy(FilterableRequestSpecification request) {
        RequestSpecification copy = given().config(QuickRequests.of(RestAssured.config()))
                .noFilters()
                .urlEncodingEnabled(false);
        request.getHeaders().asList().stream()
                .filter(header -> OWN.stream().noneMatch(header.getName()::equalsIgnoreCase))
                .forEach(copy::header);
        return request.getContentType() == null ? copy : copy.contentType(request.getContentType());
    }

    private static Response learned(String path, Response answer) {
        Matcher record = RECORD.matcher(path);
        if (record.matches()
                && answer.statusCode() < 300
                && answer.header("ETag") != null
                && isOfRecord(path, record)) {
            TAGS.put(record.group(1), answer.header("ETag"));
        }
        return answer;
    }

    /** What a record answers itself, or a step of it; files and documents below it have tags of their own. */
    private static boolean isOfRecord(String path, Matcher record) {
        return path.equals(record.group(1)) || WANTING.contains(kind(path));
    }

    private static String kind(String path) {
        return path.replaceFirst("/[0-9a-f-]{36}/", "/{id}/").replaceAll("/\\d+(?=/|$)", "/{n}");
    }
}
