package org.gongkai.kit.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes that the audit is chained with: SHA-256, in hexadecimal. */
public final class Hashes {

    /** What stands before the first link of a chain and the first head. */
    static final String BEGINNING = "0".repeat(64);

    private Hashes() {}

    /** The hash of a link: over the link before and the entry's content. */
    public static String link(String previous, String content) {
        return sha256(previous + "\n" + content);
    }

    static String sha256(String text) {
        return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
