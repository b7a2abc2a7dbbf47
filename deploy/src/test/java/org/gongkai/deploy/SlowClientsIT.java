package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Clients that send or take nothing to speak of keep nobody from being served, while they last and when they have gone. */
@SharedStack
class SlowClientsIT {

    private static final int OTHERS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void eighty_slow_bodies_keep_nobody_from_filing() throws Exception {
        String head = """
                POST /api/v1/public/applications HTTP/1.1\r
                Host: gateway\r
                Content-Type: application/json\r
                """;
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                slow.add(opened(head + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"agency\r\n"));
                slow.add(opened(head + "Content-Length: 100000\r\n\r\n{\"agency"));
            }

            othersAreAnswered();
        } finally {
            leave(slow);
        }
        othersAreAnswered();
    }

    @Test
    void a_thousand_who_take_no_answer_keep_nobody_from_theirs() throws Exception {
        String read = "GET /openapi.json HTTP/1.1\r\nHost: gateway\r\n\r\n";
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                slow.add(opened(read + read));
            }

            othersAreAnswered();
        } finally {
            leave(slow);
        }
        othersAreAnswered();
    }

    private static RawConnection opened(String bytes) throws IOException {
        RawConnection connection = RawConnection.fromElsewhere();
        connection.send(bytes);
        return connection;
    }

    private static void leave(List<RawConnection> connections) throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }

    /** Reads and writes of others, each in time; what is filed is refused for its content, by the service. */
    private static void othersAreAnswered() {
        URI gateway = RunningStack.stack().gateway();
        List<CompletableFuture<Integer>> reads = IntStream.range(0, OTHERS)
                .mapToObj(one -> answer(HttpRequest.newBuilder(gateway.resolve("/api/v1/public/disclosures?limit=1"))))
                .toList();
        List<CompletableFuture<Integer>> writes = IntStream.range(0, OTHERS)
                .mapToObj(one -> answer(HttpRequest.newBuilder(gateway.resolve("/api/v1/public/applications"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))))
                .toList();
        assertThat(reads).allSatisfy(read -> assertThat(read.join()).isEqualTo(200));
        assertThat(writes).allSatisfy(write -> assertThat(write.join()).isIn(400, 422));
        assertThat(answer(HttpRequest.newBuilder(gateway.resolve("/openapi.json")))
                        .join())
                .isEqualTo(200);
    }

    private static CompletableFuture<Integer> answer(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
