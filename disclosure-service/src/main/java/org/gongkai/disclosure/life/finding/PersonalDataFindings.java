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

import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.kit.privacy.PersonalDataScanner;

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
    public static List<FoundPersonalData> in(UUID item, String text) {
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
        put(words, "/content/text", content.text() == null ? null : CleanText.words(content.text()));
        return words;
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
