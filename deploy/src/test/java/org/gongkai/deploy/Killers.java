package org.gongkai.deploy;

import java.util.List;

/** Input that kills programs. */
final class Killers {

    private static final String LONG = "x".repeat(5_000);

    /** In an address, percent-encoded. */
    static final List<String> TEXTS = List.of(
            "%00",
            "%ED%A0%80",
            LONG,
            "2000000000",
            "%2B999999999-01-01",
            "-1",
            "%27",
            "%5B".repeat(1_000),
            "",
            "1e400",
            "%22%3E%3Cscript%3E",
            "null",
            "%F0%9F%92%A3",
            "..%2F..%2F",
            "9".repeat(400));

    /** In a header. */
    static final List<String> HEADERS = List.of(
            LONG, "2000000000", "-1", "'", "\"", "\"9999999999999999999999\"", "*, \"1\"", "W/\"1\"", "\"1\", 2");

    /** In a JSON body, as they stand there. */
    static final List<String> VALUES = List.of(
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + LONG + "\"",
            "2000000000",
            "\"2000000000\"",
            "\"+999999999-01-01\"",
            "-1",
            "null",
            "true",
            "[]",
            "{}",
            "[[1]]",
            "1e400",
            "9".repeat(400),
            "\"'; drop table application; --\"",
            "\"\"",
            "[".repeat(20_000));

    /** As a whole body. */
    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "{\"a\": 1, \"a\": 2}",
            "{\"\\u0000\": 1}",
            "[".repeat(20_000),
            "{\"a\":".repeat(20_000),
            "\u0000",
            "'",
            "9".repeat(400));

    private Killers() {}
}
