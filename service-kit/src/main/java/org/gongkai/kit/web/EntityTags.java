package org.gongkai.kit.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.version.EntityTag;
import org.gongkai.kit.web.version.EntityTagList;
import org.gongkai.kit.web.version.VersionTags;

/** Strong entity tags: the version of a record, or the hash of an answer. */
public final class EntityTags {

    private static final Pattern VERSION_ALONE = Pattern.compile("\"\\d{1,18}\"");

    /** What no record has come to: what a client names that is the tag of no version. */
    private static final long NEVER = 999_999_999_999_999_999L;

    private EntityTags() {}

    /** The tag of a record's version. */
    public static String of(long version) {
        return VersionTags.of(version);
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

    /** Whether an {@code If-None-Match} header names the tag; one that cannot be read names none. */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && EntityTagList.find(ifNoneMatch)
                        .filter(named -> named.hasWeakly(EntityTag.of(tag)))
                        .isPresent();
    }

    /** Whether an {@code If-Match} header names the tag; one that cannot be read is refused. */
    public static boolean matchesStrongly(String ifMatch, String tag) {
        return read(ifMatch).hasStrongly(EntityTag.of(tag));
    }

    /** The version that an {@code If-Match} header expects; a change without the header is refused. */
    public static long expectedVersion(String ifMatch) {
        return findExpectedVersion(ifMatch)
                .orElseThrow(() -> Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED));
    }

    /**
     * The version that an {@code If-Match} header expects, if there is one. Of several it is the first, and of {@code *} none that is
     * ever reached: the others are tried where the header is taken ({@code NamedVersions}).
     */
    public static OptionalLong findExpectedVersion(String ifMatch) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(read(ifMatch).tags().stream()
                .map(VersionTags::find)
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(NEVER));
    }

    private static EntityTagList read(String ifMatch) {
        return EntityTagList.find(ifMatch)
                .orElseThrow(() -> Problem.invalid(HttpHeaders.IF_MATCH, KitWords.NOT_ENTITY_TAGS));
    }
}
