package org.gongkai.kit.testing.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it was sent.
 *
 * @param path of the request, without its query
 * @param mediaType without parameters, in small letters; empty without one
 * @param headers by name in small letters
 */
record SentAnswer(String method, String path, int status, String mediaType, Map<String, String> headers, byte[] body) {

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
