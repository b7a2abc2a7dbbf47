package org.gongkai.kit.testing;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.authentication.NoAuthScheme;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.internal.NoParameterValue;
import io.restassured.internal.RequestSpecificationImpl;
import io.restassured.internal.ResponseSpecificationImpl;
import io.restassured.internal.http.CharsetExtractor;
import io.restassured.internal.http.URIBuilder;
import io.restassured.response.Response;
import org.apache.commons.lang3.StringUtils;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpOptions;
import org.apache.http.client.methods.HttpPatch;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpPut;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.StringEntity;

/**
 * A request as most are: over HTTP to a port, with a text or bytes or nothing in it, signed in by a header or not at all.
 *
 * @param answers what expects the answer
 */
record PlainRequest(RequestSpecificationImpl request, HttpRequestBase message, ResponseSpecificationImpl answers) {

    private static final Pattern ADDRESS = Pattern.compile("(http://[^/:@?#]+:\\d+)(/[^?#{}]*)(?:\\?([^#{}]*))?");

    /** Types of which rest-assured writes a text as it is. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(text/\\w+|application/(\\w[\\w.-]*\\+)?json|application/xml)(;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHERWISE_MADE =
            Pattern.compile("(multipart/|application/x-www-form).*", Pattern.CASE_INSENSITIVE);

    private static final Field AUTHENTICATION = RequestState.field("authenticationScheme");
    private static final Field PROXY = RequestState.field("proxySpecification");
    private static final Field REDIRECTS = RequestState.field("httpClientParams");
    private static final Field TYPED = RequestState.field("allowContentType");
    private static final Field ENCODED = RequestState.field("urlEncodingEnabled");
    private static final Field ANSWERS = RequestState.field("responseSpecification");
    private static final Map<String, ?> USUAL_CLIENT =
            HttpClientConfig.httpClientConfig().params();

    /** The request to an address that has its path parameters; nothing where Groovy is to send it. */
    static Optional<PlainRequest> of(RequestSpecificationImpl request, String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()
                || !isUsual(request)
                || !(RequestState.value(ANSWERS, request) instanceof ResponseSpecificationImpl answers)
                || answers.hasBodyAssertionsDefined()) {
            return Optional.empty();
        }
        return message(request).map(message -> {
            request.assertCorrectNumberOfPathParams();
            if (parts.group(3) != null) {
                takeOver(parts.group(3), request);
            }
            try {
                message.setURI(new URIBuilder(
                                URIBuilder.convertToURI(parts.group(1)),
                                (boolean) RequestState.value(ENCODED, request),
                                request.getConfig().getEncoderConfig())
                        .setPath(parts.group(2))
                        .setQuery(request.getQueryParams())
                        .toURI());
            } catch (URISyntaxException e) {
                throw Thrown.asItIs(e);
            }
            headers(request).forEach((name, values) -> {
                if (values.size() == 1) {
                    message.setHeader(name, values.getFirst());
                } else {
                    values.forEach(value -> message.addHeader(name, value));
                }
            });
            return new PlainRequest(request, message, answers);
        });
    }

    /** Sends it and answers what rest-assured makes of the answer. */
    Response send(Map<String, Object> properties) {
        try {
            return PlainAnswer.to(this, properties);
        } catch (IOException e) {
            throw Thrown.asItIs(e);
        }
    }

    private static boolean isUsual(RequestSpecificationImpl request) {
        RestAssuredConfig config = request.getConfig();
        return config != null
                && request.getFormParams().isEmpty()
                && request.getRequestParams().isEmpty()
                && request.getMultiPartParams().isEmpty()
                && RequestState.value(AUTHENTICATION, request) instanceof NoAuthScheme
                && RequestState.value(PROXY, request) == null
                && ((Map<?, ?>) RequestState.value(REDIRECTS, request)).isEmpty()
                && (boolean) RequestState.value(TYPED, request)
                && request.getHeaders().hasHeaderWithName("Accept")
                && !request.getHeaders().hasHeaderWithName("Accept-Encoding")
                && request.getHeaders().asList().stream().allMatch(header -> header.getValue() != null)
                && !config.getEncoderConfig().hasContentEncoders()
                && !config.getDecoderConfig().isUserConfigured()
                && !config.getRedirectConfig().isUserConfigured()
                && !config.getSessionConfig().isSessionIdValueDefined()
                && !config.getConnectionConfig().shouldCloseIdleConnectionsAfterEachResponse()
                && config.getHttpClientConfig().params().equals(USUAL_CLIENT);
    }

    private static Optional<HttpRequestBase> message(RequestSpecificationImpl request) {
        Object body = request.getBody();
        return switch (request.getMethod()) {
            case "GET" -> without(body, new HttpGet());
            case "HEAD" -> without(body, new HttpHead());
            case "DELETE" -> without(body, new HttpDelete());
            case "OPTIONS" -> without(body, new HttpOptions());
            case "POST" -> body == null ? Optional.of(new HttpPost()) : with(body, new HttpPost(), request);
            case "PUT" -> with(body, new HttpPut(), request);
            case "PATCH" -> with(body, new HttpPatch(), request);
            default -> Optional.empty();
        };
    }

    private static Optional<HttpRequestBase> without(Object body, HttpRequestBase message) {
        return body == null ? Optional.of(message) : Optional.empty();
    }

    private static Optional<HttpRequestBase> with(
            Object body, HttpEntityEnclosingRequestBase message, RequestSpecificationImpl request) {
        String type = request.getContentType();
        if (type == null || OTHERWISE_MADE.matcher(type).matches()) {
            return Optional.empty();
        }
        HttpEntity entity = switch (body) {
            case byte[] bytes -> new ByteArrayEntity(bytes);
            case String text
            when WRITTEN.matcher(type).matches() ->
                new StringEntity(text, charset(type, request.getConfig().getEncoderConfig()));
            case null, default -> null;
        };
        message.setEntity(entity);
        return entity == null ? Optional.empty() : Optional.of(message);
    }

    private static Charset charset(String type, EncoderConfig config) {
        String named = CharsetExtractor.getCharsetFromContentType(type);
        if (named != null) {
            return Charset.forName(named);
        }
        return Charset.forName(
                config.hasDefaultCharsetForContentType(type)
                        ? config.defaultCharsetForContentType(type)
                        : config.defaultContentCharset());
    }

    /** Makes parameters of what stands behind the path, read as rest-assured reads it. */
    private static void takeOver(String query, RequestSpecificationImpl request) {
        for (String parameter : query.split("&")) {
            String[] both = StringUtils.split(parameter, "=", 2);
            if (both.length == 0) {
                throw new IllegalArgumentException("Illegal parameters passed to REST Assured: " + query);
            }
            Object none = parameter.contains("=") ? "" : new NoParameterValue();
            request.queryParam(both[0], both.length == 1 ? none : both[1]);
        }
    }

    /** By name as it is written, and the cookies as one. */
    private static Map<String, List<String>> headers(RequestSpecificationImpl request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        if (request.getCookies().exist()) {
            List<String> cookies = request.getCookies().asList().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .toList();
            headers.put("Cookie", List.of(String.join("; ", cookies)));
        }
        return headers;
    }
}
