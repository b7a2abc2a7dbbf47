package org.gongkai.deploy.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the gateway is reached over TLS.
 *
 * @param port of the gateway for TLS
 * @param given the certificate of the user's own; empty for one that is made here
 * @param redirects whether who asks in plain from elsewhere is sent to TLS
 * @param lookedAtEvery how soon a certificate that was replaced is found
 */
public record Tls(int port, Optional<Given> given, boolean redirects, Duration lookedAtEvery) {

    private static final String DEFAULT_PORT = "8443";
    private static final int HIGHEST_PORT = 65_535;
    private static final String DEFAULT_RELOAD = "60";

    /**
     * A certificate of the user's own.
     *
     * @param certificate PEM, that of the gateway first and those above it behind; or PKCS#12 when there is no key beside it
     * @param key PEM
     * @param password of the PKCS#12 file
     */
    public record Given(Path certificate, Optional<Path> key, String password) {}

    /** Reads {@code GONGKAI_TLS}, {@code GONGKAI_TLS_...} and {@code GONGKAI_HTTP}; empty when TLS is not wanted. */
    static Optional<Tls> of(Function<String, Optional<String>> set) {
        Optional<Given> given = set.apply("GONGKAI_TLS_CERTIFICATE")
                .map(file -> new Given(
                        path("GONGKAI_TLS_CERTIFICATE", file),
                        set.apply("GONGKAI_TLS_KEY").map(key -> path("GONGKAI_TLS_KEY", key)),
                        set.apply("GONGKAI_TLS_PASSWORD").orElse("")));
        String wanted = set.apply("GONGKAI_TLS").orElse("no");
        if (!wanted.matches("no|self-made")) {
            throw new StartFailure("GONGKAI_TLS '" + wanted + "' is neither no nor self-made.");
        }
        boolean selfMade = wanted.equals("self-made");
        if (selfMade && given.isPresent()) {
            throw new StartFailure(
                    "GONGKAI_TLS is self-made, and GONGKAI_TLS_CERTIFICATE names another: set one of them.");
        }
        String plain = set.apply("GONGKAI_HTTP").orElse("open");
        if (!plain.matches("open|redirect")) {
            throw new StartFailure("GONGKAI_HTTP '" + plain + "' is neither open nor redirect.");
        }
        boolean redirects = plain.equals("redirect");
        if (redirects && !selfMade && given.isEmpty()) {
            throw new StartFailure("GONGKAI_HTTP is redirect, and there is no TLS to be sent to: set GONGKAI_TLS.");
        }
        return selfMade || given.isPresent()
                ? Optional.of(new Tls(
                        port(set.apply("GONGKAI_TLS_PORT").orElse(DEFAULT_PORT)),
                        given,
                        redirects,
                        seconds(set.apply("GONGKAI_TLS_RELOAD").orElse(DEFAULT_RELOAD))))
                : Optional.empty();
    }

    private static Path path(String setting, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure(setting + " '" + text + "' is no path: " + e.getReason() + ".", e);
        }
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new StartFailure("GONGKAI_TLS_RELOAD '" + text + "' is no number of seconds from 1 to 99999.");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new StartFailure("GONGKAI_TLS_PORT '" + text + "' is no port from 1 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(text);
    }
}
