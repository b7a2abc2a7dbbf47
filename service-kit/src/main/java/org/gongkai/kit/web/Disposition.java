package org.gongkai.kit.web;

import java.nio.charset.StandardCharsets;

/** The value of {@code Content-Disposition} (RFC 6266) with the name of a file, also a Chinese one (RFC 8187). */
public final class Disposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** A file to be saved. */
    public static String attachment(String name) {
        return "attachment" + named(name);
    }

    /** A file to be shown, and saved under this name. */
    public static String inline(String name) {
        return "inline" + named(name);
    }

    private static String named(String name) {
        String plain = ascii(name);
        String quoted = "; filename=\"" + plain + "\"";
        return plain.equals(name) ? quoted : quoted + "; filename*=UTF-8''" + encoded(name);
    }

    /** For clients that read no other: what is not ASCII, or would end the name, is an underscore. */
    private static String ascii(String name) {
        return name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
