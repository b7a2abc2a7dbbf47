package org.gongkai.kit.web.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The entity tags that {@code If-Match} or {@code If-None-Match} names, or any (RFC 9110, 13.1).
 *
 * @param any whether it is {@code *}: any representation that there is
 * @param tags the tags in their order; none where any is meant
 */
public record EntityTagList(boolean any, List<EntityTag> tags) {

    private static final String ANY = "*";

    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*+(?:(?<tag>(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\uffff]*+\")[ \\t]*+)?(?:,|\\z)");

    public EntityTagList {
        tags = List.copyOf(tags);
    }

    /** What a header says; empty where it says nothing that can be read. */
    public static Optional<EntityTagList> find(String header) {
        if (header.strip().equals(ANY)) {
            return Optional.of(new EntityTagList(true, List.of()));
        }
        List<EntityTag> tags = new ArrayList<>();
        Matcher element = ELEMENT.matcher(header);
        int end = 0;
        while (end < header.length() && element.find()) {
            end = element.end();
            if (element.group("tag") != null) {
                tags.add(EntityTag.of(element.group("tag")));
            }
        }
        return end < header.length() || tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTagList(false, tags));
    }

    /** The same of what has no coding. */
    public EntityTagList plain() {
        return new EntityTagList(any, tags.stream().map(EntityTag::plain).toList());
    }

    /** Whether a change is held against this version among others, or against any. */
    boolean names(long version) {
        return any || tags.stream().anyMatch(tag -> VersionTags.find(tag).equals(OptionalLong.of(version)));
    }

    /** Whether it has a tag by the strong comparison. */
    public boolean hasStrongly(EntityTag tag) {
        return any || tags.stream().anyMatch(one -> one.equalsStrongly(tag));
    }

    /** Whether it has a tag by the weak comparison. */
    public boolean hasWeakly(EntityTag tag) {
        return any || tags.stream().anyMatch(one -> one.equalsWeakly(tag));
    }

    /** As a header. */
    @Override
    public String toString() {
        return any ? ANY : tags.stream().map(EntityTag::toString).collect(Collectors.joining(", "));
    }
}
