package org.gongkai.kit.web.version;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags that name the version of a record, and may have the hash of an answer behind it. */
public final class VersionTags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(-[0-9a-f]{32})?\"");

    private VersionTags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a tag names; empty where it is the tag of something else, or a weak one, which never matches (RFC 9110, 13.1.1). */
    public static OptionalLong find(EntityTag tag) {
        Matcher version = VERSION.matcher(tag.plain().opaque());
        return !tag.weak() && version.matches()
                ? OptionalLong.of(Long.parseLong(version.group(1)))
                : OptionalLong.empty();
    }
}
