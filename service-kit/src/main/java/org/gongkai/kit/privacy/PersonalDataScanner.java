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
                    PersonalDataKind.EMAIL),
            new Rule(
                    Kind.LANDLINE,
                    Pattern.compile(
                            "(?<![0-9A-Za-z-])(?:(?:\\+|00)?86" + GAP + ")?(?:[(]?0(?:10|2\\d|[3-9]\\d{2})[)]?" + GAP
                                    + "[2-8]\\d{6,7}|[48]00" + GAP + "\\d{3}" + GAP + "\\d{4})"
                                    + "(?:[ ,，]?(?:转|分机号?|ext[.]?|-)[ :：]?\\d{1,6})?(?![0-9A-Za-z])"),
                    digits -> true,
                    PersonalDataKind.PHONE));

    /** One in ten of the long numbers of projects and files has the check digit of a bank card by chance. */
    private static final Pattern NUMBERED = Pattern.compile("(?:编号|代码|项目|备案|批号|单号|序号|索引号|文号)[^，。；、\\d]{0,8}$");

    private static final int CALLED_WITHIN = 16;

    /** A telephone that is no mobile is a person's where the sentence calls one, and then neither an office nor whoever may call it. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:家庭|住宅|宅电|家中|家里|本人|其家|申请人|当事人|举报人|投诉人|信访人|反映人|来访人|来电人|报警人|被征收人|业主|户主|村民|居民|患者|学生|家长"
                    + "|家属|先生|女士)(?:(?!办公|咨询|监督|服务|受理|投诉|举报|热线|值班|窗口|传真|公开|单位|机关|中心|部门|公司|委员会|我局|本局|我办|可|拨打|致电)"
                    + "[^。;!?\\n\\r]){0,16}$");

    private static final int SAID_WITHIN = 24;

    /** Of what is kept for ever also what is mistyped by a digit, and any mailbox that is not a government's. */
    private static final List<Rule> STRICT = RULES.stream()
            .map(rule -> switch (rule.kind()) {
                case ID_NUMBER -> rule.when(IdNumber::isLikely);
                case PRIVATE_MAIL -> rule.when(address -> !isOfGovernment(address));
                case BANK_CARD, MOBILE_NUMBER, LANDLINE -> rule;
            })
            .toList();

    /** No number has fewer digits than one of 400. */
    private static final int FEWEST_DIGITS = 10;

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
        boolean mayHoldNumber = digits(text) >= FEWEST_DIGITS;
        boolean mayHoldMail = text.indexOf('@') >= 0 || text.indexOf('\uff20') >= 0;
        if (!mayHoldNumber && !mayHoldMail) {
            return List.of();
        }
        String plain = halfWidth(text);
        // They do not overlap, so that the last one that begins before a place is the only one that can reach it.
        NavigableMap<Integer, Hit> hits = new TreeMap<>();
        for (Rule rule : rules) {
            if (!(rule.kind() == Kind.PRIVATE_MAIL ? mayHoldMail : mayHoldNumber)) {
                continue;
            }
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
                        && !(rule.kind() == Kind.BANK_CARD && isNumbered(plain, matcher.start()))
                        && !(rule.kind() == Kind.LANDLINE && !isPersons(plain, matcher.start()))) {
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
                + OF_A_PERSON
                + "\n"
                + String.join(" ", new TreeSet<>(PRIVATE_PROVIDERS));
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

    /** Whether the words before a telephone call it a person's. */
    private static boolean isPersons(String plain, int from) {
        return OF_A_PERSON
                .matcher(plain.substring(Math.max(0, from - SAID_WITHIN), from))
                .find();
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
