package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.gongkai.deploy.start.Service;

/** Clients that leave early, in whatever they do, take nothing from others. */
@SharedStack
class CutClientsIT {

    private static final int CLIENTS = 400;

    /** More requests at once than the gateway has connections to a service. */
    private static final int OTHERS = 80;

    /** Generous on a machine that runs other tests; without an end of cut requests nobody is answered for minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> others_are_answered_while_hundreds_leave() {
        String read = head("GET", "/api/v1/public/disclosures", "");
        String signedRead = head("GET", "/api/v1/disclosures", Callers.token("CLERK"));
        String write = head("POST", "/api/v1/disclosures", Callers.token("CLERK"), "Content-Length: 2");
        String upload = head(
                "POST",
                "/api/v1/disclosures/imports",
                Callers.token("CLERK"),
                "Content-Type: text/csv",
                "Content-Length: 100000000");
        String chunked = head(
                "POST",
                "/api/v1/disclosures/imports",
                Callers.token("CLERK"),
                "Content-Type: text/csv",
                "Transfer-Encoding: chunked");
        return Stream.of(
                cut("a read without an account", read),
                cut("a read", signedRead),
                cut("half a head", signedRead.substring(0, signedRead.length() - 4)),
                cut("a write", write + "{}"),
                cut("half a write", write + "{"),
                cut("a write without its body", write),
                cut("an upload", upload + "agencyCode,column\n1,2\n".repeat(5_000)),
                cut("an upload without its body", upload),
                cut("an upload in pieces", chunked + "5\r\n1,2,3\r\n"));
    }

    private static DynamicTest cut(String what, String bytes) {
        return DynamicTest.dynamicTest(what, () -> {
            leave(bytes);
            othersAreAnswered();
            leave(bytes);
        });
    }

    @Test
    void clients_that_leave_in_the_middle_of_an_answer_end_no_other_request() throws Exception {
        String read = head("GET", "/api/v1/disclosures?limit=500", Callers.token("CLERK"));
        for (int i = 0; i < CLIENTS / 8; i++) {
            for (int j = 0; j < 8; j++) {
                try (RawConnection connection = RawConnection.fromElsewhere()) {
                    connection.send(read + read + read);
                    connection.peek();
                }
            }
            assertThat(other().get()).isEqualTo(200);
        }
    }

    private static void leave(String bytes) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            try (RawConnection connection = RawConnection.fromElsewhere()) {
                connection.send(bytes);
            }
        }
    }

    private static void othersAreAnswered() throws Exception {
        List<CompletableFuture<Integer>> others =
                IntStream.range(0, OTHERS).mapToObj(one -> other()).toList();
        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get()).isEqualTo(200);
        }
    }

    private static CompletableFuture<Integer> other() {
        URI gateway = RunningStack.stack().service(Service.GATEWAY).origin();
        return HTTP.sendAsync(
                        HttpRequest.newBuilder(gateway.resolve("/api/v1/disclosures?limit=1"))
                                .header("Authorization", "Bearer " + Callers.token("REVIEWER"))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private static String head(String method, String target, String token, String... more) {
        return method + " " + target + " HTTP/1.1\r\nHost: gateway\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + Stream.of(more).map(line -> line + "\r\n").reduce("", String::concat) + "\r\n";
    }
}
