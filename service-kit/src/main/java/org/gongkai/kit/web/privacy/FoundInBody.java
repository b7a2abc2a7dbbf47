package org.gongkai.kit.web.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.kit.privacy.PersonalDataScanner;

/**
 * Personal data in a text of a request's body.
 *
 * @param pointer where the text stands
 */
record FoundInBody(String pointer, PersonalDataScanner.Hit hit) {

    private static final Pattern NOT_IN_A_STRING = Pattern.compile("[^ !#-\\[\\]-~]");

    /** The value of the header that tells of them: a list of strings with parameters (RFC 9651). */
    static String header(List<FoundInBody> found) {
        return found.stream().map(FoundInBody::item).distinct().collect(Collectors.joining(", "));
    }

    private String item() {
        return string(pointer) + ";kind=" + hit.kind() + ";masked=" + string(hit.masked());
    }

    private static String string(String text) {
        return '"'
                + NOT_IN_A_STRING
                        .matcher(text)
                        .replaceAll(sign -> URLEncoder.encode(sign.group(), StandardCharsets.UTF_8))
                + '"';
    }
}
