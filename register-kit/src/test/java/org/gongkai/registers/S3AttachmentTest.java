package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.attachment.RestingUploads;
import org.gongkai.registers.attachment.store.SwitchedStores;

/** Attachments whose contents lie in a store that speaks S3: all the same to who sends and reads them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(S3ForTests.class)
class S3AttachmentTest {

    private static final int LARGE = 700_001;

    @Inject
    RestingUploads resting;

    @Inject
    SwitchedStores stores;

    private S3Client store;
    private AttachmentsForTests mine;

    @BeforeEach
    void aLetter() {
        stores.keepOutside(true);
        mine = new AttachmentsForTests();
        URI address = ConfigProvider.getConfig().getValue("gongkai.attachments.s3.endpoint", URI.class);
        store = S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(address)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("gongkai", "secret")))
                .build();
    }

    @AfterEach
    void close() {
        stores.keepOutside(false);
        store.close();
    }

    @Test
    void what_is_sent_piece_by_piece_lies_there_sealed_and_comes_out_again() {
        byte[] file = AttachmentsForTests.pdf(LARGE, 1);
        int large = AttachmentsForTests.largeObjects();
        int before = objects().size();
        mine.begin(Map.of("name", "证明.pdf", "size", LARGE, "mediaType", "application/pdf"))
                .statusCode(201);
        mine.append(1, 0, Arrays.copyOfRange(file, 0, 100_000)).statusCode(200);
        mine.append(1, 100_000, Arrays.copyOfRange(file, 100_000, LARGE)).statusCode(200);

        assertThat(objects()).hasSize(before + 3).allMatch(name -> name.startsWith("letter-service/"));
        assertThat(AttachmentsForTests.largeObjects()).isEqualTo(large);
        assertThat(mine.download(1)).isEqualTo(file);
        byte[] part = RestAssured.given()
                .header("Range", "bytes=262100-262200")
                .get(mine.path() + "/1")
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(file, 262_100, 262_201));
        String first = new String(
                store.getObjectAsBytes(request ->
                                request.bucket(S3ForTests.BUCKET).key(objects().getFirst()))
                        .asByteArray(),
                StandardCharsets.ISO_8859_1);
        assertThat(first).doesNotContain("%PDF");
    }

    @Test
    void what_has_lost_its_row_is_swept_and_what_has_one_stays() {
        byte[] file = AttachmentsForTests.pdf(1_000, 2);
        mine.send("attachment; filename=\"a.pdf\"", "application/pdf", file).statusCode(201);
        mine.send("attachment; filename=\"b.pdf\"", "application/pdf", file).statusCode(201);
        int before = objects().size();
        mine.remove(1).statusCode(204);
        assertThat(objects()).hasSize(before);

        DatabaseOwner.jdbi()
                .useHandle(
                        handle -> handle.execute("update attachment_leftover set since = now() - interval '2 hours'"));
        resting.giveUp();

        assertThat(objects()).hasSize(before - 1);
        assertThat(mine.download(2)).isEqualTo(file);
        assertThat(AttachmentsForTests.count("select count(*) from attachment_leftover"))
                .isZero();
    }

    @Test
    void while_the_store_fails_the_sender_is_told_to_come_again_and_nothing_is_lost() {
        byte[] file = AttachmentsForTests.pdf(300_000, 3);
        mine.begin(Map.of("name", "证明.pdf", "size", 300_000, "mediaType", "application/pdf"))
                .statusCode(201);
        mine.append(1, 0, Arrays.copyOfRange(file, 0, 1_000)).statusCode(200);
        String first = objects().stream()
                .filter(name -> name.contains(contentOf(mine.agency())))
                .findFirst()
                .orElseThrow();
        byte[] kept = store.getObjectAsBytes(
                        request -> request.bucket(S3ForTests.BUCKET).key(first))
                .asByteArray();
        store.deleteObject(request -> request.bucket(S3ForTests.BUCKET).key(first));
        mine.append(1, 1_000, Arrays.copyOfRange(file, 1_000, 300_000))
                .statusCode(503)
                .header("Retry-After", "60");
        mine.head(1).header("Upload-Offset", "1000");

        store.putObject(request -> request.bucket(S3ForTests.BUCKET).key(first), RequestBody.fromBytes(kept));
        mine.append(1, 1_000, Arrays.copyOfRange(file, 1_000, 300_000)).statusCode(200);
        assertThat(mine.download(1)).isEqualTo(file);
    }

    private static String contentOf(String agency) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select id::text from attachment where agency_code = :agency")
                        .bind("agency", agency)
                        .mapTo(String.class)
                        .one());
    }

    private List<String> objects() {
        return store.listObjectsV2(request -> request.bucket(S3ForTests.BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
