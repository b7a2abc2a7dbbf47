package org.gongkai.kit.datakey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.Problem;

/**
 * Encrypts what the database must not show (AES-256-GCM), and makes of a value an index that finds it again without
 * showing it (HMAC-SHA-256). Older keys still open what they encrypted; the newest encrypts.
 */
@Singleton
public class DataKey {

    private final Keyring ring;

    DataKey(DataKeySettings settings) throws GeneralSecurityException {
        this.ring = new Keyring(settings);
    }

    /**
     * Encrypts a text.
     *
     * @param place what it belongs to, for example table, column and record: elsewhere it does not open
     */
    public String encrypt(String text, String place) {
        return encrypt(bytes(text), place);
    }

    /** Encrypts bytes. */
    public String encrypt(byte[] content, String place) {
        try {
            byte[] encrypted = ring.primitives().aead().encrypt(content, bytes(place));
            return Base64.getEncoder().encodeToString(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be encrypted", e);
        }
    }

    /**
     * Decrypts what was encrypted for the place.
     *
     * @throws Problem where it does not open
     */
    public String decrypt(String encrypted, String place) {
        return new String(decryptBytes(encrypted, place), StandardCharsets.UTF_8);
    }

    /** Decrypts bytes that were encrypted for the place. */
    public byte[] decryptBytes(String encrypted, String place) {
        try {
            return ring.primitives().aead().decrypt(Base64.getDecoder().decode(encrypted), bytes(place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnreadableValue.at(place, e);
        }
    }

    /** What the same text always becomes with this key, and no other text. */
    public String index(String text) {
        try {
            return Base64.getEncoder().encodeToString(ring.primitives().mac().computeMac(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an index cannot be computed", e);
        }
    }

    /**
     * A secret for a purpose of its own. It is made of the key of the index, which stays when data are encrypted anew, so it
     * is the same for as long as the service has its keys.
     */
    public byte[] secretFor(String purpose) {
        byte[] name = bytes(purpose);
        byte[] named = new byte[name.length + 1];
        // No text in UTF-8 has this byte: whoever has something indexed never reads the secret in the index.
        named[0] = (byte) 0xFF;
        System.arraycopy(name, 0, named, 1, name.length);
        try {
            return ring.primitives().mac().computeMac(named);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be made", e);
        }
    }

    /** Makes a new key that encrypts from now on, unless the keys come from the settings. */
    public void makeNew() {
        ring.makeNew();
    }

    /** Whether the keys come from the settings: then the operator makes and drops them. */
    public boolean isInSettings() {
        return ring.isInSettings();
    }

    /**
     * Drops every key but the newest, unless they come from the settings; that of the index stays. What they have sealed never
     * opens again.
     *
     * @return how many keys were dropped
     */
    public int dropOld() {
        return ring.dropOld();
    }

    /** What everything that the newest key has sealed begins with, and nothing that another one has. */
    String beginning() {
        return ring.primitives().beginning();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
