package org.gongkai.report.web.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a machine shows of itself.
 *
 * @param id its account
 * @param secret its password
 */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "Basic ";

    /** Those of a form; empty where one of them is missing. */
    static Optional<ClientCredentials> find(String id, String secret) {
        return id == null || id.isEmpty() || secret == null || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClientCredentials(id, secret));
    }

    /**
     * Those of {@code Authorization: Basic}; empty where the header says nothing, or something else. Both parts are encoded as in a
     * form before they are put together (RFC 6749, 2.3.1), other than for pages (RFC 7617).
     *
     * @throws IllegalArgumentException when they cannot be read
     */
    static Optional<ClientCredentials> ofBasic(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        byte[] plain = Base64.getDecoder()
                .decode(authorization.substring(BASIC.length()).strip());
        String[] parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no colon between account and password");
        }
        return Optional.of(new ClientCredentials(decoded(parts[0]), decoded(parts[1])));
    }

    /** A percent sign that begins nothing was put there by somebody who does not encode, and stands for itself. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return part;
        }
    }
}
