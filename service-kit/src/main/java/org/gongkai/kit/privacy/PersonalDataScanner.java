package org.gongkai.kit.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * Finds personal data in a text that is to be published: identity numbers and bank cards whose check digits are right,
 * mobile numbers, private mail addresses, and other telephones that the words before call a person's. Telephones of offices and
 * mailboxes of agencies are none.
 */
public final class PersonalDataScanner {

    /** What was found. */
    public enum Kind {
        ID_NUMBER,
        MOBILE_NUMBER,
        BANK_CARD,
        PRIVATE_MAIL,

        /** One with an area code, or of 400 and 800. */
        LANDLINE;

        /** Its name. */
        public Message said() {
            return PersonalDataWords.valueOf(name());
        }
    }

    /**
     * A place in the text.
     *
     * @param from first character, counted from 0
     * @param masked what stands there, so that it can be found and yet not read
     */
    public record Hit(Kind kind, int from, int to, String masked) {

        /** What it forbids where everybody would read it. */
        public Violation forbids(String pointer) {
            return new Violation(pointer, KitWords.PERSONAL_DATA.with(kind.said(), masked));
        }
    }

    /** No number has fewer digits than one of 400. */
    private static final int FEWEST_DIGITS = 10;

    private PersonalDataScanner() {}

    /** The places that hold personal data, in the order of the text; one that holds two kinds is named once. */
    public static List<Hit> scan(String text) {
        return scan(text, PersonalDataRules.PUBLISHED);
    }

    /** The text as it may be kept for ever: what looks like personal data is masked, also where it is mistyped. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Hit hit : scan(text, PersonalDataRules.KEPT)) {
            masked.append(text, copied, hit.from()).append(hit.masked());
            copied = hit.to();
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private static List<Hit> scan(String text, List<PersonalDataRule> rules) {
        boolean mayHoldNumber = digits(text) >= FEWEST_DIGITS;
        boolean mayHoldMail = text.indexOf('@') >= 0 || text.indexOf('\uff20') >= 0;
        if (!mayHoldNumber && !mayHoldMail) {
            return List.of();
        }
        String plain = halfWidth(text);
        // They do not overlap, so that the last one that begins before a place is the only one that can reach it.
        NavigableMap<Integer, Hit> hits = new TreeMap<>();
        for (PersonalDataRule rule : rules) {
            if (!(rule.kind() == Kind.PRIVATE_MAIL ? mayHoldMail : mayHoldNumber)) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(plain);
            while (matcher.find()) {
                String value = rule.value(matcher);
                Map.Entry<Integer, Hit> before = hits.lowerEntry(matcher.end());
                boolean taken =
                        before != null && matcher.start() < before.getValue().to();
                if (!taken && rule.holds(value, plain, matcher.start())) {
                    hits.put(
                            matcher.start(),
                            new Hit(
                                    rule.kind(),
                                    matcher.start(),
                                    matcher.end(),
                                    rule.mask().mask(value)));
                }
            }
        }
        return new ArrayList<>(hits.values());
    }

    /** What it looks for, in one text: another one whenever its rules are. */
    public static String rules() {
        return PersonalDataRules.written();
    }

    /** What forbids publishing a field with this text: each place that holds personal data. Null holds none. */
    public static List<Violation> forbid(String pointer, String text) {
        return text == null
                ? List.of()
                : scan(text).stream().map(hit -> hit.forbids(pointer)).toList();
    }

    /** Refuses a text that everybody will read while it holds personal data. */
    public static void requireNone(String pointer, String text) {
        List<Violation> found = forbid(pointer, text);
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }

    /** How many there are: most texts have too few for any number that is looked for, and no mailbox either. */
    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9' || character >= '\uff10' && character <= '\uff19') {
                digits++;
            }
        }
        return digits;
    }

    /** Digits and letters are also printed full-width; each stays one character, so places stay right. */
    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(character >= '\uff01' && character <= '\uff5e' ? (char) (character - 0xfee0) : character);
        }
        return plain.toString();
    }
}
