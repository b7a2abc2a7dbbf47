package org.gongkai.kit.datakey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** The keys as they are kept: a JSON object with one Tink keyset for encryption and one for the index of exact values. */
record KeyFile(KeysetHandle encryption, KeysetHandle index) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static KeyFile parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return new KeyFile(keyset(node.required("encryption")), keyset(node.required("index")));
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause: its message could quote a part of the key.
            throw new IllegalArgumentException(
                    "the data key cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static Optional<KeyFile> find(Path file) {
        try {
            return Files.exists(file) ? Optional.of(parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the keys in the place of the file, whole or not at all. */
    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path next = Files.createTempFile(
                    folder,
                    file.getFileName().toString(),
                    ".next",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() throws JsonProcessingException {
        return JSON.createObjectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("encryption", node(encryption))
                .set("index", node(index))
                .toString();
    }

    private static JsonNode node(KeysetHandle keys) throws JsonProcessingException {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset cannot be written", e);
        }
    }

    private static KeysetHandle keyset(JsonNode node) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(node.toString(), InsecureSecretKeyAccess.get());
    }
}
