package org.gongkai.form.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that people are spoken to in. */
public enum Language {
    CHINESE("zh-CN", "zh"),
    ENGLISH("en", "en");

    private final String tag;
    private final String suffix;

    Language(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
    }

    /** The tag of BCP 47, as {@code Content-Language} says it. */
    public String tag() {
        return tag;
    }

    /** How files in the language end. */
    String suffix() {
        return suffix;
    }

    /** The language as the platform knows it. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The one that a reader likes best, as {@code Accept-Language} says (RFC 9110, 12.5.4); Chinese where it says nothing,
     * nothing that can be read, or neither of them.
     */
    public static Language accepted(Optional<String> header) {
        return header.flatMap(Language::preferred).orElse(CHINESE);
    }

    private static Optional<Language> preferred(String header) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header.strip());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        Set<Language> named =
                ranges.stream().flatMap(range -> of(range.getRange()).stream()).collect(Collectors.toSet());
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .flatMap(range -> range.getRange().equals("*")
                        ? Stream.of(values()).filter(language -> !named.contains(language))
                        : of(range.getRange()).stream())
                .findFirst();
    }

    private static Optional<Language> of(String range) {
        return switch (range.split("-", 2)[0]) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}
