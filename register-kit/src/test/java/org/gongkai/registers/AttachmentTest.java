package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.attachment.RestingUploads;
import org.gongkai.registers.testing.Api;

/** What is attached to a record: sent at once or piece by piece, given out whole or in parts, gone with its row. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AttachmentTest {

    private static final int LARGE = 700_001;
    private static final String NAMED = "attachment; filename*=UTF-8''%E6%8E%88%E6%9D%83%20%22%E4%B9%A6%22.pdf";

    @Inject
    RestingUploads resting;

    private AttachmentsForTests mine;

    @BeforeEach
    void aLetter() {
        mine = new AttachmentsForTests();
    }

    @Test
    void a_file_comes_out_as_it_went_in_with_its_name_and_kind() {
        byte[] file = AttachmentsForTests.pdf(LARGE, 1);
        mine.send(NAMED, "application/pdf", file)
                .statusCode(201)
                .header("Location", mine.path() + "/1")
                .body("number", equalTo(1))
                .body("name", equalTo("授权 \"书\".pdf"))
                .body("size", equalTo(LARGE))
                .body("complete", equalTo(true))
                .body("sha256", equalTo(AttachmentsForTests.sha256(file)));

        byte[] got = given().get(mine.path() + "/1")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Length", String.valueOf(LARGE))
                .header("ETag", "\"" + AttachmentsForTests.sha256(file) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"__ ___.pdf\";"
                                + " filename*=UTF-8''%E6%8E%88%E6%9D%83%20%22%E4%B9%A6%22.pdf")
                .extract()
                .asByteArray();
        assertThat(got).isEqualTo(file);
        given().header("If-None-Match", "\"" + AttachmentsForTests.sha256(file) + "\"")
                .get(mine.path() + "/1")
                .then()
                .statusCode(304);
        given().get(mine.path()).then().body("items.number", contains(1));
    }

    @Test
    void parts_are_given_out_as_they_are_asked_for() {
        byte[] file = AttachmentsForTests.pdf(LARGE, 2);
        mine.send(NAMED, "application/pdf", file).statusCode(201);

        assertThat(part("bytes=0-9", "bytes 0-9/" + LARGE)).isEqualTo(Arrays.copyOfRange(file, 0, 10));
        assertThat(part("bytes=262140-524290", "bytes 262140-524290/" + LARGE))
                .isEqualTo(Arrays.copyOfRange(file, 262_140, 524_291));
        assertThat(part("bytes=700000-", "bytes 700000-700000/" + LARGE))
                .isEqualTo(Arrays.copyOfRange(file, 700_000, LARGE));
        assertThat(part("bytes=-5", "bytes 699996-700000/" + LARGE))
                .isEqualTo(Arrays.copyOfRange(file, 699_996, LARGE));
        given().header("Range", "bytes=700001-")
                .get(mine.path() + "/1")
                .then()
                .statusCode(416)
                .body("type", equalTo("/problems/no-such-range"));
        for (String whole : List.of("bytes=0-1,5-6", "lines=1-2", "bytes=9-2", "bytes=-")) {
            given().header("Range", whole).get(mine.path() + "/1").then().statusCode(200);
        }
        given().header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(mine.path() + "/1")
                .then()
                .statusCode(200);
    }

    private byte[] part(String range, String told) {
        return given().header("Range", range)
                .get(mine.path() + "/1")
                .then()
                .statusCode(206)
                .header("Content-Range", told)
                .extract()
                .asByteArray();
    }

    @Test
    void an_upload_goes_on_where_it_has_stopped_and_nowhere_else() {
        byte[] file = AttachmentsForTests.pdf(LARGE, 3);
        mine.begin(Map.of(
                        "name",
                        "证明.pdf",
                        "size",
                        LARGE,
                        "mediaType",
                        "application/pdf",
                        "sha256",
                        AttachmentsForTests.sha256(file)))
                .statusCode(201)
                .header("Upload-Offset", "0")
                .body("complete", equalTo(false))
                .body("sha256", nullValue());
        mine.append(1, 0, Arrays.copyOfRange(file, 0, 100))
                .statusCode(200)
                .header("Upload-Offset", "100")
                .header("Upload-Length", String.valueOf(LARGE));
        mine.append(1, 0, Arrays.copyOfRange(file, 0, 100))
                .statusCode(409)
                .body("type", equalTo("/problems/upload-offset"))
                .body("uploadOffset", equalTo(100));
        mine.append(1, 100, Arrays.copyOfRange(file, 100, 300_000)).statusCode(200);
        mine.head(1).statusCode(200).header("Upload-Offset", "300000");
        given().get(mine.path() + "/1").then().statusCode(409).body("type", equalTo("/problems/upload-incomplete"));
        mine.append(1, 300_000, Arrays.copyOfRange(file, 300_000, LARGE))
                .statusCode(200)
                .body("complete", equalTo(true));

        assertThat(mine.download(1)).isEqualTo(file);
        mine.head(1)
                .statusCode(200)
                .header("Upload-Offset", String.valueOf(LARGE))
                .header("ETag", "\"" + AttachmentsForTests.sha256(file) + "\"");
        mine.append(1, LARGE, new byte[] {1}).statusCode(409);
        mine.append(2, 0, new byte[] {1}).statusCode(404);
        given().body(new byte[] {1}).patch(mine.path() + "/1").then().statusCode(400);
    }

    @Test
    void a_connection_that_breaks_loses_nothing_that_has_come() throws IOException {
        byte[] file = AttachmentsForTests.pdf(LARGE, 4);
        mine.begin(Map.of("name", "证明.pdf", "size", LARGE, "mediaType", "application/pdf"))
                .statusCode(201);
        try (Socket client = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = client.getOutputStream();
            out.write(("PATCH " + mine.path() + "/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + IssuerForTests.token(Role.CLERK) + "\r\nUpload-Offset: 0\r\nContent-Length: " + LARGE
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, 400_000);
            out.flush();
            Awaitility.await().until(() -> offset() >= 262_144);
        }
        Awaitility.await().until(() -> offset() > 262_144);
        int kept = offset();
        mine.append(1, kept, Arrays.copyOfRange(file, kept, LARGE))
                .statusCode(200)
                .body("complete", equalTo(true));
        assertThat(mine.download(1)).isEqualTo(file);
    }

    private int offset() {
        return Integer.parseInt(mine.head(1).extract().header("Upload-Offset"));
    }

    @Test
    void of_several_who_send_the_same_piece_one_is_kept() throws Exception {
        byte[] file = AttachmentsForTests.pdf(1_000, 5);
        mine.begin(Map.of("name", "证明.pdf", "size", 1_000, "mediaType", "application/pdf"));
        Callable<Integer> send = () -> mine.append(1, 0, file).extract().statusCode();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            assertThat(four.invokeAll(List.of(send, send, send, send)).stream()
                            .map(Future::resultNow)
                            .filter(status -> status == 200))
                    .hasSize(1);
        }
        assertThat(mine.download(1)).isEqualTo(file);
    }

    @Test
    void nothing_is_taken_beyond_what_was_said_and_what_is_refused_leaves_nothing() {
        int before = AttachmentsForTests.largeObjects();
        mine.begin(Map.of("name", "证明.pdf", "size", 10, "mediaType", "application/pdf"));
        mine.append(1, 0, AttachmentsForTests.pdf(1_000, 6)).statusCode(413);
        mine.head(1).statusCode(200).header("Upload-Offset", "0");
        mine.append(1, 0, "no document".substring(0, 10).getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("/problems/content-refused"));
        mine.head(1).statusCode(404);
        byte[] file = AttachmentsForTests.pdf(1_000, 7);
        mine.begin(Map.of("name", "证明.pdf", "size", 1_000, "mediaType", "application/pdf", "sha256", "0".repeat(64)));
        mine.append(1, 0, file).statusCode(422).body("detail", containsString(AttachmentsForTests.sha256(file)));
        given().get(mine.path()).then().body("items", empty());
        assertThat(AttachmentsForTests.largeObjects()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_not_what_its_sender_has_counted_is_refused() throws NoSuchAlgorithmException {
        byte[] file = AttachmentsForTests.pdf(1_000, 14);
        digested(file, file).statusCode(201);
        digested(file, AttachmentsForTests.pdf(1_000, 15)).statusCode(422);
        given().get(mine.path()).then().body("items.number", contains(1));
    }

    private ValidatableResponse digested(byte[] sent, byte[] counted) throws NoSuchAlgorithmException {
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(counted));
        return Api.file("application/pdf", sent)
                .header("Content-Disposition", NAMED)
                .header("Content-Digest", "sha-512=:YQ==:, sha-256=:" + digest + ":")
                .post(mine.path())
                .then();
    }

    @Test
    void limits_are_told_before_anything_is_sent() {
        mine.begin(Map.of("name", "证明.pdf", "size", 67_108_865, "mediaType", "application/pdf"))
                .statusCode(413);
        for (int i = 0; i < 4; i++) {
            mine.begin(Map.of("name", "证明.pdf", "size", 67_108_864, "mediaType", "application/pdf"))
                    .statusCode(201);
        }
        mine.begin(Map.of("name", "证明.pdf", "size", 1, "mediaType", "application/pdf"))
                .statusCode(413)
                .body("detail", containsString("268"));
        mine.begin(Map.of("name", "a/b.pdf", "size", 0, "mediaType", "application/pdf", "sha256", "x"))
                .statusCode(400)
                .body("violations.pointer", contains("/name", "/sha256", "/size"));
        mine.begin(Map.of("name", "证明.pdf", "size", 1, "mediaType", "image/png"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/mediaType"));
        Api.file("application/pdf", AttachmentsForTests.pdf(100, 8))
                .post(mine.path())
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("Content-Disposition"));
    }

    @Test
    void a_form_sends_a_file_with_its_name() {
        byte[] file = AttachmentsForTests.pdf(1_000, 9);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--drawn\r\nContent-Disposition: form-data; name=\"file\"; filename=\"身份证.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--drawn--\r\n".getBytes(StandardCharsets.UTF_8));
        Api.file("multipart/form-data; boundary=drawn", form.toByteArray())
                .post(mine.path())
                .then()
                .statusCode(201)
                .body("name", equalTo("身份证.pdf"));
        assertThat(mine.download(1)).isEqualTo(file);
    }

    @Test
    void who_does_not_reach_the_letter_does_not_reach_what_is_attached() {
        mine.send(NAMED, "application/pdf", AttachmentsForTests.pdf(100, 10)).statusCode(201);
        String stranger = "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("110105"));
        given().header("Authorization", stranger).get(mine.path() + "/1").then().statusCode(404);
        given().header("Authorization", stranger)
                .header("Content-Disposition", NAMED)
                .body("x")
                .post(mine.path())
                .then()
                .statusCode(404);
        given().noFilters().get(mine.path() + "/1").then().statusCode(401);
    }

    @Test
    void nothing_can_be_read_in_the_database_and_a_new_data_key_opens_what_was_kept() {
        byte[] file = AttachmentsForTests.pdf(300_000, 11);
        mine.send(NAMED, "application/pdf", file).statusCode(201);
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select attachment::text || encode(lo_get(content_oid, 0, 300), 'escape') from attachment
                                where agency_code = :agency""")
                        .bind("agency", mine.agency())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("授权").doesNotContain("%PDF");

        given().post("/api/v1/data-keys/letter-service/rotations").then().statusCode(204);
        assertThat(mine.download(1)).isEqualTo(file);
    }

    @Test
    void a_large_object_goes_with_its_row_and_an_upload_that_rests_is_given_up() {
        int before = AttachmentsForTests.largeObjects();
        mine.send(NAMED, "application/pdf", AttachmentsForTests.pdf(100, 12)).statusCode(201);
        mine.begin(Map.of("name", "证明.pdf", "size", 1_000, "mediaType", "application/pdf"))
                .statusCode(201);
        mine.begin(Map.of("name", "证明.pdf", "size", 1_000, "mediaType", "application/pdf"))
                .statusCode(201);
        assertThat(AttachmentsForTests.largeObjects()).isEqualTo(before + 3);

        mine.remove(1).statusCode(204);
        mine.remove(1).statusCode(404);
        assertThat(AttachmentsForTests.largeObjects()).isEqualTo(before + 2);
        DatabaseOwner.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                        update attachment set touched_at = now() - interval '3 days'
                        where number = 2 and agency_code = :agency""").bind("agency", mine.agency()).execute());
        resting.giveUp();

        given().get(mine.path()).then().body("items.number", contains(3));
        assertThat(AttachmentsForTests.largeObjects()).isEqualTo(before + 1);
    }

    @Test
    void a_repetition_with_the_same_key_attaches_once() {
        byte[] file = AttachmentsForTests.pdf(100, 13);
        for (int i = 0; i < 2; i++) {
            Api.file("application/pdf", file)
                    .header("Content-Disposition", NAMED)
                    .header("Idempotency-Key", "attachment-" + mine.agency())
                    .post(mine.path())
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }
        given().get(mine.path()).then().body("items.number", contains(1));
    }
}
