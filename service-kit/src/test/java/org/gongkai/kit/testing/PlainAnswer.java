package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import io.restassured.config.RestAssuredConfig;
import io.restassured.internal.ResponseSpecificationImpl;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.internal.http.HttpContextDecorator;
import io.restassured.internal.http.HttpResponseDecorator;
import io.restassured.response.Response;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** The answer to a request that is sent plainly, over a connection that later ones use as well. */
final class PlainAnswer {

    private static final int CONNECTIONS = 500;

    /** A service that was stopped is not up again sooner; what connections it had then is found out. */
    private static final int SURE_MILLISECONDS = 500;

    private static final CloseableHttpClient CLIENT = client();
    private static final Field ANSWER = answer();

    private PlainAnswer() {}

    static Response to(PlainRequest plain, Map<String, Object> properties) throws IOException {
        RestAssuredConfig config = plain.request().getConfig();
        RestAssuredResponseImpl response = new RestAssuredResponseImpl();
        response.setLogRepository(plain.answers().getLogRepository());
        response.setSessionIdName(config.getSessionConfig().sessionIdName());
        response.setDecoderConfig(config.getDecoderConfig());
        response.setConfig(config);
        response.setFilterContextProperties(properties);
        expectOf(plain.answers(), response);
        plain.message().setHeader("Accept-Encoding", "gzip,deflate");
        HttpClientContext context = HttpClientContext.create();
        try (CloseableHttpResponse message = CLIENT.execute(plain.message(), context)) {
            HttpEntity entity = message.getEntity();
            Object content = entity == null || entity.getContentLength() == 0 ? "" : read(entity);
            response.parseResponse(
                    new HttpResponseDecorator(message, new HttpContextDecorator(context), null),
                    content,
                    false,
                    plain.answers().getRpr());
            EntityUtils.consume(entity);
        }
        return response;
    }

    private static byte[] read(HttpEntity entity) throws IOException {
        String encoding = entity.getContentEncoding() == null
                ? ""
                : entity.getContentEncoding().getValue().toLowerCase(Locale.ROOT);
        InputStream content = entity.getContent();
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(content).readAllBytes();
            case "deflate" -> new InflaterInputStream(content).readAllBytes();
            default -> content.readAllBytes();
        };
    }

    private static CloseableHttpClient client() {
        PoolingHttpClientConnectionManager connections =
                new PoolingHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .build());
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(SURE_MILLISECONDS);
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static void expectOf(ResponseSpecificationImpl answers, Response response) {
        try {
            ANSWER.set(answers, response);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field answer() {
        try {
            Field answer = ResponseSpecificationImpl.class.getDeclaredField("restAssuredResponse");
            answer.setAccessible(true);
            return answer;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
