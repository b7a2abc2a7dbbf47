package org.gongkai.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.params.BasicHttpParams;

/**
 * What rest-assured prepares anew for each request, prepared once: a client that knows HTTP alone (with HTTPS it reads
 * all certificates of the machine) and a mapper of bodies. And each answer is written down without indenting, in
 * case its test fails: indented, that takes longer than to ask. What is usual is asked and read in Java.
 */
public final class QuickRequests {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    @SuppressWarnings("deprecation") // rest-assured is built on these
    private static final BasicHttpParams PARAMETERS = parameters();

    private QuickRequests() {}

    /** From here on, for all tests of the class loader. */
    public static void install() {
        PathsCompiledOnce.install();
        PlainPaths.install();
        AnswersReadByJackson.install();
        PlainRequests.install();
    }

    /**
     * Has requests and answers written down without indenting, in case their test fails. What writes them is made with the request,
     * before any filter sees it; and Quarkus has it indent for each test, where
     * {@code quarkus.test.rest-assured.enable-logging-on-failure} does not say no.
     */
    static void writeDownPlainly() {
        RestAssured.config = RestAssured.config()
                .logConfig(LogConfig.logConfig()
                        .enablePrettyPrinting(false)
                        .enableLoggingOfRequestAndResponseIfValidationFails());
    }

    /** What is given, made quick. */
    public static RestAssuredConfig of(RestAssuredConfig given) {
        LogConfig log = given.getLogConfig();
        HttpClientConfig http = given.getHttpClientConfig();
        return given.logConfig(log.enablePrettyPrinting(false))
                .httpClient(http.httpClientFactory(QuickRequests::client))
                .objectMapperConfig(
                        ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER));
    }

    @SuppressWarnings("deprecation") // rest-assured is built on these
    private static BasicHttpParams parameters() {
        BasicHttpParams parameters = new BasicHttpParams();
        DefaultHttpClient.setDefaultHttpParams(parameters);
        return parameters;
    }

    /** A connection of its own for each request, and no cookie of another. The client would look for its own version among all files. */
    @SuppressWarnings("deprecation") // rest-assured is built on these
    private static HttpClient client() {
        SchemeRegistry plain = new SchemeRegistry();
        plain.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        // What copy() answers shares the map of its parameters, which each request sets.
        BasicHttpParams own = new BasicHttpParams();
        PARAMETERS.copyParams(own);
        return new DefaultHttpClient(new BasicClientConnectionManager(plain), own);
    }
}
