package org.gongkai.registers.attachment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

/**
 * Seals the pieces of one content with its own key (AES-256-GCM): a piece opens in its place alone, of its content alone. Not
 * Tink's stream, which an upload that is interrupted could not go on with.
 */
final class ContentCipher {

    private static final int KEY_BYTES = 32;

    private final AesGcmJce aead;
    private final UUID content;

    ContentCipher(byte[] key, UUID content) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a content key cannot be used", e);
        }
        this.content = content;
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    byte[] seal(int piece, byte[] bytes) {
        try {
            return aead.encrypt(bytes, place(piece));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of an attachment cannot be sealed", e);
        }
    }

    byte[] open(int piece, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place(piece));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("piece " + piece + " of attachment " + content + " does not open", e);
        }
    }

    private byte[] place(int piece) {
        return ("attachment/" + content + "/" + piece).getBytes(StandardCharsets.UTF_8);
    }
}
