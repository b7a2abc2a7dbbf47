package org.gongkai.kit.web.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags that {@code If-Match} or {@code If-None-Match} names, or any (RFC 9110, 13.1).
 *
 * @param any whether it is {@code *}: any representation that there is
 * @param tags the tags in their order; none where any is meant
 */
public record EntityTagList(boolean any, List<Tag> tags) {

    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*(?:(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\uffff]*\"))?[ \\t]*(?:,|\\z)");

    public EntityTagList {
        tags = List.copyOf(tags);
    }

    /**
     * One tag.
     *
     * @param opaque with its quotation marks
     * @param weak whether it stands for what is as good as the same, and not byte for byte
     */
    public record Tag(String opaque, boolean weak) {}

    /** What a header says; empty where it says nothing that can be read. */
    public static Optional<EntityTagList> find(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTagList(true, List.of()));
        }
        List<Tag> tags = new ArrayList<>();
        Matcher element = ELEMENT.matcher(header);
        int end = 0;
        while (end < header.length() && element.find()) {
            end = element.end();
            if (element.group(2) != null) {
                tags.add(new Tag(element.group(2), element.group(1) != null));
            }
        }
        return end < header.length() || tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTagList(false, tags));
    }

    /** Whether a change is held against this version among others, or against any. */
    boolean names(long version) {
        return any || tags.stream().anyMatch(tag -> VersionTags.find(tag).equals(OptionalLong.of(version)));
    }

    /** Whether it has a tag by the strong comparison, in which no weak one equals any. */
    public boolean hasStrongly(String tag) {
        return any
                || !tag.startsWith("W/")
                        && tags.stream()
                                .anyMatch(one -> !one.weak() && one.opaque().equals(tag));
    }

    /** Whether it has a tag by the weak comparison. */
    public boolean hasWeakly(String tag) {
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        return any || tags.stream().anyMatch(one -> one.opaque().equals(opaque));
    }
}
