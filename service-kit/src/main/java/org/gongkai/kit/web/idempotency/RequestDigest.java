package org.gongkai.kit.web.idempotency;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request is known again by: SHA-256 over its head and every byte of its body. The boundary of a form is left
 * out, for a browser that sends the same form again draws another one.
 */
public final class RequestDigest {

    private static final Pattern FORM = Pattern.compile("(?i)^\\s*multipart/.*;\\s*boundary=\"?([^\";]+)");

    private final MessageDigest digest = sha256();
    private final byte[] boundary;
    private final int[] fallback;
    private int matched;

    /** Of a request with this media type, as it was sent, whose method, address and the like are these. */
    public RequestDigest(String mediaType, String... head) {
        Matcher form = FORM.matcher(mediaType);
        String drawn = form.find() ? form.group(1) : "";
        this.boundary = bytes(drawn.isEmpty() ? "" : "--" + drawn);
        this.fallback = fallback(boundary);
        for (String part : head) {
            digest.update(bytes(part + "\n"));
        }
        digest.update(bytes(mediaType.replace(drawn, "") + "\n"));
    }

    /** The body, each byte taken into account as it is read. */
    public InputStream over(InputStream body) {
        return new FilterInputStream(body) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count > 0) {
                    update(buffer, offset, count);
                }
                return count;
            }
        };
    }

    /** The digest, when all has been read. */
    public String hex() {
        digest.update(boundary, 0, matched);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void update(byte[] buffer, int offset, int count) {
        if (boundary.length == 0) {
            digest.update(buffer, offset, count);
            return;
        }
        for (int i = offset; i < offset + count; i++) {
            step(buffer[i]);
        }
    }

    /** Searches as Knuth, Morris and Pratt do: what can no longer be a boundary goes into the digest. */
    private void step(byte next) {
        while (matched > 0 && boundary[matched] != next) {
            int kept = fallback[matched - 1];
            digest.update(boundary, 0, matched - kept);
            matched = kept;
        }
        if (boundary[matched] != next) {
            digest.update(next);
        } else if (++matched == boundary.length) {
            matched = 0;
        }
    }

    private static int[] fallback(byte[] pattern) {
        int[] table = new int[pattern.length];
        for (int i = 1, length = 0; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = table[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            table[i] = length;
        }
        return table;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
