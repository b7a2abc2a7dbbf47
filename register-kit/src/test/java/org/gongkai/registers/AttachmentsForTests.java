package org.gongkai.registers;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

import io.restassured.response.ValidatableResponse;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.registers.testing.Api;

/** A letter whose attachments are tried. */
final class AttachmentsForTests {

    static final String PDF = "application/pdf";

    private final LettersForTests letters = new LettersForTests();
    private final String path = "/api/v1/letters/" + letters.receive("NATURAL_PERSON", "2021-03-01") + "/attachments";

    String agency() {
        return letters.agency();
    }

    String path() {
        return path;
    }

    /** Something that begins as a PDF does, of a size. */
    static byte[] pdf(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        byte[] begin = "%PDF-1.7\n王某的身份证明\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, content, 0, begin.length);
        return content;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file at once. */
    ValidatableResponse send(String disposition, String mediaType, byte[] content) {
        return Api.file(mediaType, content)
                .header("Content-Disposition", disposition)
                .post(path)
                .then();
    }

    /** Begins an upload. */
    ValidatableResponse begin(Map<String, ?> announced) {
        return Api.json(announced).post(path).then();
    }

    /** Goes on with one. */
    ValidatableResponse append(int number, long offset, byte[] bytes) {
        return Api.file("application/offset+octet-stream", bytes)
                .header("Upload-Offset", offset)
                .patch(path + "/" + number)
                .then();
    }

    ValidatableResponse head(int number) {
        return given().head(path + "/" + number).then();
    }

    byte[] download(int number) {
        return given().get(path + "/" + number).then().statusCode(200).extract().asByteArray();
    }

    ValidatableResponse remove(int number) {
        String tag = given().head(path + "/" + number).header("ETag");
        return given().header("If-Match", tag == null ? "\"gone\"" : tag)
                .delete(path + "/" + number)
                .then();
    }

    static int count(String sql) {
        return DatabaseOwner.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    static int largeObjects() {
        return count("select count(*) from pg_largeobject_metadata");
    }
}
