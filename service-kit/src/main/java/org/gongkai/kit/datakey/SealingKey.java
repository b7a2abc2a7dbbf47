package org.gongkai.kit.datakey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import org.gongkai.kit.problem.Problem;

/**
 * The key of one record (AES-256-GCM), with which everything personal of the record is sealed: without it nothing of that opens,
 * whoever has the key of the service. What it has sealed begins with a character that nobody types.
 */
public final class SealingKey {

    /** U+0002 (start of text). */
    private static final String MARK = "\u0002";

    /** SQL that holds where a column has something else than what a record's key has sealed; {@code %s} is the column. */
    static final String OTHERWISE_SQL = "left(%s, 1) <> chr(2)";

    private static final int BYTES = 32;

    private final byte[] key;
    private final AesGcmJce aead;

    SealingKey(byte[] key) {
        this.key = key;
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a record cannot be used", e);
        }
    }

    static SealingKey make() {
        return new SealingKey(Random.randBytes(BYTES));
    }

    /** Whether a value was sealed with the key of a record. */
    public static boolean hasSealed(String value) {
        return value.startsWith(MARK);
    }

    byte[] bytes() {
        return key;
    }

    /**
     * Seals a text.
     *
     * @param place what it belongs to, for example table, column and record: elsewhere it does not open
     */
    public String seal(String text, String place) {
        return seal(bytes(text), place);
    }

    /** Seals bytes. */
    public String seal(byte[] content, String place) {
        try {
            return MARK + Base64.getEncoder().encodeToString(aead.encrypt(content, bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be sealed", e);
        }
    }

    /**
     * Opens what was sealed for the place.
     *
     * @throws Problem where it does not open
     */
    public String open(String sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** Opens bytes that were sealed for the place. */
    public byte[] openBytes(String sealed, String place) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(MARK.length()));
            return aead.decrypt(bytes, bytes(place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnreadableValue.at(place, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
