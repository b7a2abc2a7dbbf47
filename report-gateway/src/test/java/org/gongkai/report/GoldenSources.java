package org.gongkai.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.gongkai.report.service.Source;

/**
 * Servers in the services' places that replay the services' golden answers, and can be made slow, broken or absent;
 * each service's own test proves that its golden answer is what it answers.
 */
public class GoldenSources implements QuarkusTestResourceLifecycleManager {

    private static final Map<Source, WireMockServer> SERVERS = new EnumMap<>(Source.class);

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("gongkai.sources.patience", "1S");
        settings.put("gongkai.replication.patience", "2S");
        settings.put("gongkai.outbox.round", "200ms");
        settings.put("gongkai.outbox.first-wait", "200ms");
        settings.put("gongkai.outbox.longest-wait", "500ms");
        settings.put("gongkai.accounts.hash-kibibytes", "256");
        settings.put("gongkai.edge.sign-ins-a-minute", "1000");
        settings.put("gongkai.cors.origins", "https://portal.test");
        settings.put("gongkai.accounts.first-administrator.password", "made by the test resource 5");
        for (Source source : Source.values()) {
            WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                    .dynamicPort()
                    .gzipDisabled(true)
                    .extensions(new SumsOfGroups()));
            server.start();
            SERVERS.put(source, server);
            settings.put("gongkai.sources." + source.name().toLowerCase(), "http://127.0.0.1:" + server.port());
        }
        return settings;
    }

    @Override
    public void stop() {
        SERVERS.values().forEach(WireMockServer::stop);
    }

    /** Every service answers well. */
    static void answerAll() {
        for (Source source : Source.values()) {
            WireMockServer server = SERVERS.get(source);
            server.resetAll();
            server.stubFor(get(urlPathMatching("/api/v1/statistics/\\d+")).willReturn(okJson(golden(source))));
            server.stubFor(post(urlPathMatching("/api/v1/statistics/\\d+/sums"))
                    .willReturn(okJson(golden(source, "sums")).withTransformers(SumsOfGroups.NAME)));
            server.stubFor(post(urlPathMatching("/api/v1/statistics/\\d+/entries"))
                    .willReturn(okJson(golden(source, "entries"))));
            server.stubFor(get(urlPathMatching("/api/v1/opening-balances/\\d+"))
                    .willReturn(okJson("{\"agencyCode\": \"\", \"year\": 2021, \"balances\": []}")));
            server.stubFor(
                    get(urlPathEqualTo("/api/v1/nil-reports")).willReturn(okJson(golden(source, "nil-reports"))));
            takeAgencies(source);
            server.stubFor(put(urlPathMatching("/api/v1/signed-reports/.*"))
                    .willReturn(okJson(golden(source, "signed-report"))));
            server.stubFor(put(urlPathEqualTo("/api/v1/own-token")).willReturn(okJson(golden(source, "own-token"))));
            server.stubFor(put(urlPathMatching("/api/v1/ended-sign-ins/.*"))
                    .willReturn(okJson(golden(source, "ended-sign-in"))));
            server.stubFor(post(urlPathEqualTo("/api/v1/statistics/verification"))
                    .willReturn(okJson("{\"checkedRecords\": 2, \"checkedCells\": 3, \"differences\": []}")));
        }
        SERVERS.get(Source.REQUEST)
                .stubFor(
                        get(urlPathMatching("/api/v1/statistics/\\d+/reply-terms"))
                                .willReturn(
                                        okJson(
                                                "{\"calendarKnown\": true, \"due\": 3, \"late\": 0, \"applications\": [], \"unnoticed\": []}")));
        SERVERS.get(Source.DISCLOSURE)
                .stubFor(
                        get(urlPathMatching("/api/v1/statistics/\\d+/catalogue"))
                                .willReturn(
                                        okJson(
                                                "{\"items\": 3, \"withoutIndexNumber\": 0, \"article20Items\": {}, \"sharedIndexNumbers\": []}")));
        SERVERS.get(Source.DISCLOSURE)
                .stubFor(get(urlPathMatching("/api/v1/statistics/\\d+/publicity"))
                        .willReturn(okJson(golden(Source.DISCLOSURE, "publicity"))));
        SERVERS.get(Source.LITIGATION)
                .stubFor(get(urlPathEqualTo("/api/v1/cases")).willReturn(okJson("{\"items\": [], \"next\": null}")));
        SERVERS.get(Source.LITIGATION)
                .stubFor(get(urlPathMatching("/api/v1/case-findings/\\d+")).willReturn(okJson("{\"findings\": []}")));
    }

    /** The service answers everything like this from now on. */
    static void answer(Source source, ResponseDefinitionBuilder answer) {
        WireMockServer server = SERVERS.get(source);
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** The service takes whatever agency it is sent. */
    static void takeAgencies(Source source) {
        SERVERS.get(source)
                .stubFor(put(urlPathMatching("/api/v1/agency-replicas/.*"))
                        .willReturn(okJson(golden(source, "agency-replica"))));
    }

    /** The service answers a request that is routed to it. */
    static void serve(Source source, String path, String json) {
        SERVERS.get(source)
                .stubFor(any(urlPathEqualTo(path))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withHeader("ETag", "\"7\"")
                                .withHeader("X-Request-Id", "of-the-service")
                                .withBody(json)));
    }

    /** The service fails at a path, and answers everything else as before. */
    static void fail(Source source, String path) {
        SERVERS.get(source)
                .stubFor(get(urlPathEqualTo(path)).willReturn(aResponse().withStatus(500)));
    }

    /** The service answers the first page of a list that has more, and fails at the next. */
    static void breakOff(Source source, String list) {
        WireMockServer server = SERVERS.get(source);
        server.stubFor(get(urlPathEqualTo(list)).willReturn(okJson("{\"items\": [], \"next\": \"second\"}")));
        server.stubFor(get(urlPathEqualTo(list))
                .withQueryParam("after", equalTo("second"))
                .willReturn(aResponse().withStatus(500)));
    }

    /** The last request that the service got. */
    static ServeEvent last(Source source) {
        return SERVERS.get(source).getAllServeEvents().getFirst();
    }

    /** The bodies that the service was sent to a path and answered well, in the order in which they came. */
    static List<String> taken(Source source, String path) {
        return SERVERS.get(source).getAllServeEvents().reversed().stream()
                .filter(event -> event.getRequest().getUrl().equals(path)
                        && event.getResponse().getStatus() == 200)
                .map(event -> event.getRequest().getBodyAsString())
                .toList();
    }

    static String golden(Source source) {
        return golden(source, "statistics");
    }

    static String golden(Source source, String answer) {
        String name = "/golden/" + source.serviceName() + "/answers/" + answer + ".json";
        try (InputStream in = GoldenSources.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
