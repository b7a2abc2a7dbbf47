package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.deploy.start.Service;

/** A service that is killed in the middle of an import leaves all of it or nothing, and its repetition does it once. */
@KilledStack
class KilledServiceIT {

    private static final int ROWS = 20_000;

    @ParameterizedTest(name = "killed after {0} ms")
    @ValueSource(ints = {100, 500, 1_200})
    void all_or_none_of_the_rows_are_there(int delayMillis) throws IOException {
        String agency = Gateway.agency("330000", "省政府办公厅");
        String csv = csv(agency);
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> Gateway.importCsv("applications", csv, "").extract().statusCode(), Thread::startVirtualThread);
        Awaitility.await().pollDelay(Duration.ofMillis(delayMillis)).until(() -> true);

        RunningStack.stack().service(Service.REQUEST).child().kill();
        int status = answer.join();
        Awaitility.await("the service is started again")
                .atMost(Duration.ofMinutes(2))
                .until(() -> RunningStack.stack().service(Service.REQUEST).isReady());

        assertThat(scratchFilesWith(agency))
                .as("what the killed one had put aside is swept")
                .isEmpty();
        Object there = Gateway.cells(agency, 2021, "").get("T3.NEW_RECEIVED.TOTAL");
        assertThat(there).isIn(null, ROWS);
        if (status == 200) {
            assertThat(there).isEqualTo(ROWS);
        } else {
            assertThat(status).isEqualTo(503);
        }
        Gateway.verify();
        Gateway.importCsv("applications", csv, "").statusCode(200);
        assertThat(Gateway.cells(agency, 2021, "").get("T3.NEW_RECEIVED.TOTAL")).isEqualTo(ROWS);
    }

    @Test
    void an_import_that_dies_with_its_service_is_done_once_by_its_repetition() throws Exception {
        String agency = Gateway.agency("680300", "某局");
        StringBuilder csv = new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("D-%d,%s,ONLINE,ENTERPRISE,2021-03-01\n".formatted(row, agency));
        }
        String key = UUID.randomUUID().toString();
        KeyedPost post = KeyedPost.json("/api/v1/applications/imports", "", "")
                .of("text/csv; charset=UTF-8", KeyedPost.bytes(csv.toString()));
        List<CompletableFuture<Integer>> both = Stream.of(post, post)
                .map(each ->
                        CompletableFuture.supplyAsync(() -> sent(each, key).statusCode(), Thread::startVirtualThread))
                .toList();
        // The one that came later is refused while the other is at work.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> both.stream().anyMatch(CompletableFuture::isDone));

        RunningStack.stack().service(Service.REQUEST).child().kill();
        List<Integer> statuses = both.stream().map(CompletableFuture::join).toList();
        Awaitility.await("the service is started again")
                .atMost(Duration.ofMinutes(2))
                .until(() -> RunningStack.stack().service(Service.REQUEST).isReady());

        assertThat(statuses).isSubsetOf(200, 409, 503).contains(409);
        HttpResponse<byte[]> again = sent(post, key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(text(again)).getInt("created")).isEqualTo(ROWS);
        assertThat(text(sent(post, key))).isEqualTo(text(again));
        assertThat(Gateway.cells(agency, 2021, "").get("T3.NEW_RECEIVED.TOTAL")).isEqualTo(ROWS);
    }

    private static List<Path> scratchFilesWith(String words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "gongkai-scratch-*")) {
            for (Path folder : folders) {
                gather(found, folder, words);
            }
        }
        return found;
    }

    private static void gather(List<Path> found, Path folder, String words) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    gather(found, file, words);
                } else if (holds(file, words)) {
                    found.add(file);
                }
            }
        } catch (NoSuchFileException gone) {
            // It was a service's of another stack, which has ended meanwhile, or of a file that has been read.
            return;
        }
    }

    /** What a service of another stack has put aside is gone as soon as it is read. */
    private static boolean holds(Path file, String words) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static String csv(String agency) {
        StringBuilder csv =
                new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("K-%d,%s,ONLINE,ENTERPRISE,2021-03-01,2021-03-19,GRANTED\n".formatted(i, agency));
        }
        return csv.toString();
    }

    private static HttpResponse<byte[]> sent(KeyedPost post, String key) {
        try {
            return post.send(key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
