package org.gongkai.kit.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Strong entity tags: the version of a record, or the hash of an answer. */
public final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(-[0-9a-f]{32})?\"");

    private static final Pattern VERSION_ALONE = Pattern.compile("\"\\d{1,18}\"");

    private EntityTags() {}

    /** The tag of a record's version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of a record that is shown with more than itself, which changes from caller to caller and from day to day: the
     * version, by which changes are expected, and the hash of the answer.
     */
    public static String of(long version, byte[] body) {
        return "\"" + version + "-" + of(body).substring(1);
    }

    /**
     * The tag of a version with what is shown of it, which may depend on more than the record: on who asks, on the day, on the
     * language, on other records.
     *
     * @param version a tag that names a version and nothing else
     */
    static String shown(String version, byte[] body) {
        return of(Long.parseLong(version.substring(1, version.length() - 1)), body);
    }

    /** Whether a tag names a version and nothing else. */
    static boolean isVersion(String tag) {
        return VERSION_ALONE.matcher(tag).matches();
    }

    /** The tag of the bytes of an answer. */
    public static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether an {@code If-None-Match} header names the tag. */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }

    /** The version that an {@code If-Match} header expects; a change without the header is refused. */
    public static long expectedVersion(String ifMatch) {
        return findExpectedVersion(ifMatch)
                .orElseThrow(() -> Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED));
    }

    /** The version that an {@code If-Match} header expects, if there is one. */
    public static OptionalLong findExpectedVersion(String ifMatch) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        String tag = ifMatch.strip();
        Matcher version = VERSION.matcher(tag);
        if (!version.matches()) {
            throw Problem.of(ProblemKind.STALE, KitWords.IF_MATCH_UNREADABLE);
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
