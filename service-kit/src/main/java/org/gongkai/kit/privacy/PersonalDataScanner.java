package org.gongkai.kit.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * Finds personal data in a text that is to be published: identity numbers and bank cards whose check digits are right,
 * mobile numbers, and private mail addresses. Office telephones and mailboxes of agencies are none.
 */
public final class PersonalDataScanner {

    /** What was found. */
    public enum Kind {
        ID_NUMBER,
        MOBILE_NUMBER,
        BANK_CARD,
        PRIVATE_MAIL;

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
    public record Hit(Kind kind, int from, int to, String masked) {}

    private record Rule(Kind kind, Pattern pattern, Predicate<String> holds, PersonalDataKind mask) {

        Rule when(Predicate<String> other) {
            return new Rule(kind, pattern, other, mask);
        }
    }

    /** Spaces and hyphens that people put into long numbers. */
    private static final String GAP = "[ \\u00a0\\u3000-]?";

    private static final Set<String> PRIVATE_PROVIDERS = Set.of(
            "qq.com",
            "vip.qq.com",
            "foxmail.com",
            "163.com",
            "vip.163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sina.cn",
            "vip.sina.com",
            "sohu.com",
            "139.com",
            "189.cn",
            "wo.cn",
            "21cn.com",
            "tom.com",
            "aliyun.com",
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "icloud.com",
            "yahoo.com",
            "yahoo.com.cn");

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.ID_NUMBER,
                    Pattern.compile("(?<![0-9A-Za-z])[1-9](?:" + GAP + "\\d){16}" + GAP + "[0-9Xx](?![0-9A-Za-z])"),
                    IdNumber::isValid,
                    PersonalDataKind.ID_NUMBER),
            new Rule(
                    Kind.BANK_CARD,
                    Pattern.compile("(?<![0-9A-Za-z])[3-9](?:" + GAP + "\\d){14,18}(?![0-9A-Za-z])"),
                    PersonalDataScanner::isBankCard,
                    PersonalDataKind.ID_NUMBER),
            new Rule(
                    Kind.MOBILE_NUMBER,
                    Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+|00)?86" + GAP + ")?1[3-9]\\d" + GAP + "\\d{4}" + GAP
                            + "\\d{4}(?![0-9A-Za-z])"),
                    digits -> true,
                    PersonalDataKind.PHONE),
            new Rule(
                    Kind.PRIVATE_MAIL,
                    Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
                    PersonalDataScanner::isPrivateMail,
                    PersonalDataKind.EMAIL));

    /** One in ten of the long numbers of projects and files has the check digit of a bank card by chance. */
    private static final Pattern NUMBERED = Pattern.compile("(?:编号|代码|项目|备案|批号|单号|序号|索引号|文号)[^，。；、\\d]{0,8}$");

    private static final int CALLED_WITHIN = 16;

    /** Of what is kept for ever also what is mistyped by a digit, and any mailbox that is not a government's. */
    private static final List<Rule> STRICT = RULES.stream()
            .map(rule -> switch (rule.kind()) {
                case ID_NUMBER -> rule.when(IdNumber::isLikely);
                case PRIVATE_MAIL -> rule.when(address -> !isOfGovernment(address));
                case BANK_CARD, MOBILE_NUMBER -> rule;
            })
            .toList();

    /** No number and no address is shorter than the digits of a mobile number. */
    private static final int FEWEST_DIGITS = 11;

    private PersonalDataScanner() {}

    /** The places that hold personal data, in the order of the text; one that holds two kinds is named once. */
    public static List<Hit> scan(String text) {
        return scan(text, RULES);
    }

    /** The text as it may be kept for ever: what looks like personal data is masked, also where it is mistyped. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Hit hit : scan(text, STRICT)) {
            masked.append(text, copied, hit.from()).append(hit.masked());
            copied = hit.to();
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private static List<Hit> scan(String text, List<Rule> rules) {
        if (!mayHold(text)) {
            return List.of();
        }
        String plain = halfWidth(text);
        // They do not overlap, so that the last one that begins before a place is the only one that can reach it.
        NavigableMap<Integer, Hit> hits = new TreeMap<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(plain);
            while (matcher.find()) {
                String value = rule.kind() == Kind.PRIVATE_MAIL
                        ? matcher.group()
                        : matcher.group().replaceAll("[^0-9Xx]", "");
                Map.Entry<Integer, Hit> before = hits.lowerEntry(matcher.end());
                boolean taken =
                        before != null && matcher.start() < before.getValue().to();
                if (!taken
                        && rule.holds().test(value)
                        && !(rule.kind() == Kind.BANK_CARD && isNumbered(plain, matcher.start()))) {
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
        return RULES.stream().map(rule -> rule.kind() + " " + rule.pattern()).collect(Collectors.joining("\n"))
                + "\n"
                + NUMBERED
                + "\n"
                + String.join(" ", new TreeSet<>(PRIVATE_PROVIDERS));
    }

    /** What forbids publishing a field with this text: each place that holds personal data. Null holds none. */
    public static List<Violation> forbid(String pointer, String text) {
        return text == null
                ? List.of()
                : scan(text).stream()
                        .map(hit -> new Violation(
                                pointer, KitWords.PERSONAL_DATA.with(hit.kind().said(), hit.masked())))
                        .toList();
    }

    /** Refuses a text that everybody will read while it holds personal data. */
    public static void requireNone(String pointer, String text) {
        List<Violation> found = forbid(pointer, text);
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }

    /** Whether it is worth looking closer: most texts have neither a mailbox nor as many digits. */
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '@' || character == '\uff20') {
                return true;
            }
            if (character >= '0' && character <= '9' || character >= '\uff10' && character <= '\uff19') {
                digits++;
            }
        }
        return digits >= FEWEST_DIGITS;
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

    /** Whether the words before it say that it is the number of something that an office numbers. */
    private static boolean isNumbered(String plain, int from) {
        return NUMBERED.matcher(plain.substring(Math.max(0, from - CALLED_WITHIN), from))
                .find();
    }

    /** Fifteen to nineteen digits whose last is right by Luhn, of which not all are the same. */
    private static boolean isBankCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    private static boolean isOfGovernment(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith(".gov.cn");
    }

    private static boolean isPrivateMail(String address) {
        return PRIVATE_PROVIDERS.contains(
                address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
