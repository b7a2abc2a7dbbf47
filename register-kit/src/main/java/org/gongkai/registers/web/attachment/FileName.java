package org.gongkai.registers.web.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.commons.fileupload.ParameterParser;

/** The name of a file in {@code Content-Disposition} (RFC 6266), also a Chinese one (RFC 8187). */
final class FileName {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileName() {}

    /** The header that gives a file its name. */
    static String disposition(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** The name that a header gives. */
    static Optional<String> find(String disposition) {
        if (disposition == null) {
            return Optional.empty();
        }
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return Optional.ofNullable(parser.parse(disposition, ';').get("filename"));
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
