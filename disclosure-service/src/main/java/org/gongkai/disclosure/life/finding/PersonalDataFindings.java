package org.gongkai.disclosure.life.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.spelling.Spelling;

/** Looks through all that an item says in words. The title is none of it: nobody may settle what stands there. */
public final class PersonalDataFindings {

    private static final int BYTES = 8;

    private PersonalDataFindings() {}

    /** What looks like personal data, in the order of the members. */
    public static List<FoundPersonalData> of(UUID item, ItemContent content) {
        List<FoundPersonalData> found = new ArrayList<>();
        words(content).forEach((pointer, text) -> in(item, text).forEach(one -> found.add(one.at(pointer))));
        return found;
    }

    /** What looks like personal data in words of an item, each value once; where they stand is for who asks to say. */
    public static List<FoundPersonalData> in(UUID item, String words) {
        // Signs that nobody sees part no number, and every space is one.
        String text = Spelling.TEXT.canonical(words);
        Map<String, FoundPersonalData> found = new LinkedHashMap<>();
        PersonalDataScanner.scan(text).forEach(hit -> {
            String fingerprint = fingerprint(item, hit.kind() + text.substring(hit.from(), hit.to()));
            found.putIfAbsent(fingerprint, new FoundPersonalData(fingerprint, "", hit.kind(), hit.masked()));
        });
        return List.copyOf(found.values());
    }

    private static Map<String, String> words(ItemContent content) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "/content/issuingAgency", content.issuingAgency());
        put(words, "/content/keywords", content.keywords());
        put(words, "/content/summary", content.summary());
        put(words, "/content/url", content.url());
        put(words, "/content/text", content.text() == null ? null : all(content.text()));
        return words;
    }

    /** All that a reader sees or may read of a text, also where a link leads. */
    private static String all(String html) {
        return Stream.concat(Stream.of(CleanText.words(html)), CleanText.besideWords(html).stream())
                .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> words, String pointer, String text) {
        if (text != null) {
            words.put(pointer, text);
        }
    }

    private static String fingerprint(UUID item, String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((item + "\n" + value.replaceAll("[\\s-]", "")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
