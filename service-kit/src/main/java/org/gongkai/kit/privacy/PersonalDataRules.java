package org.gongkai.kit.privacy;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.kit.privacy.PersonalDataRule.Place;
import org.gongkai.kit.privacy.PersonalDataScanner.Kind;

/** What personal data look like, in the order in which it is looked for: a place that one rule has found is no other's. */
final class PersonalDataRules {

    /** Spaces and hyphens that people put into long numbers. */
    private static final String GAP = "[ \\u00a0\\u3000-]?";

    private static final Place ANYWHERE = (text, from) -> true;

    /** One in ten of the long numbers of projects and files has the check digit of a bank card by chance. */
    private static final WordsBefore NUMBERED = new WordsBefore(16, "(?:编号|代码|项目|备案|批号|单号|序号|索引号|文号)[^，。；、\\d]{0,8}$");

    /** A telephone that is no mobile is a person's where the sentence calls one, and then neither an office nor whoever may call it. */
    private static final WordsBefore OF_A_PERSON = new WordsBefore(
            24,
            "(?:家庭|住宅|宅电|家中|家里|本人|其家|申请人|当事人|举报人|投诉人|信访人|反映人|来访人|来电人|报警人|被征收人|业主|户主|村民|居民|患者|学生|家长"
                    + "|家属|先生|女士)(?:(?!办公|咨询|监督|服务|受理|投诉|举报|热线|值班|窗口|传真|公开|单位|机关|中心|部门|公司|委员会|我局|本局|我办|可|拨打|致电)"
                    + "[^。;!?\\n\\r]){0,16}$");

    /** In what is to be published. */
    static final List<PersonalDataRule> PUBLISHED = List.of(
            new PersonalDataRule(
                    Kind.ID_NUMBER,
                    Pattern.compile("(?<![0-9A-Za-z])[1-9](?:" + GAP + "\\d){16}" + GAP + "[0-9Xx](?![0-9A-Za-z])"),
                    IdNumber::isValid,
                    ANYWHERE,
                    PersonalDataKind.ID_NUMBER),
            new PersonalDataRule(
                    Kind.BANK_CARD,
                    Pattern.compile("(?<![0-9A-Za-z])[3-9](?:" + GAP + "\\d){14,18}(?![0-9A-Za-z])"),
                    BankCard::isValid,
                    (text, from) -> !NUMBERED.stand(text, from),
                    PersonalDataKind.ID_NUMBER),
            new PersonalDataRule(
                    Kind.MOBILE_NUMBER,
                    Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+|00)?86" + GAP + ")?1[3-9]\\d" + GAP + "\\d{4}" + GAP
                            + "\\d{4}(?![0-9A-Za-z])"),
                    digits -> true,
                    ANYWHERE,
                    PersonalDataKind.PHONE),
            new PersonalDataRule(
                    Kind.PRIVATE_MAIL,
                    Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
                    PrivateMail::isPrivate,
                    ANYWHERE,
                    PersonalDataKind.EMAIL),
            new PersonalDataRule(
                    Kind.LANDLINE,
                    Pattern.compile(
                            "(?<![0-9A-Za-z-])(?:(?:\\+|00)?86" + GAP + ")?(?:[(]?0(?:10|2\\d|[3-9]\\d{2})[)]?" + GAP
                                    + "[2-8]\\d{6,7}|[48]00" + GAP + "\\d{3}" + GAP + "\\d{4})"
                                    + "(?:[ ,，]?(?:转|分机号?|ext[.]?|-)[ :：]?\\d{1,6})?(?![0-9A-Za-z])"),
                    digits -> true,
                    OF_A_PERSON::stand,
                    PersonalDataKind.PHONE));

    /** In what is kept for ever: also what is mistyped by a digit, and any mailbox that is not a government's. */
    static final List<PersonalDataRule> KEPT = PUBLISHED.stream()
            .map(rule -> switch (rule.kind()) {
                case ID_NUMBER -> rule.when(IdNumber::isLikely);
                case PRIVATE_MAIL -> rule.when(address -> !PrivateMail.isOfGovernment(address));
                case BANK_CARD, MOBILE_NUMBER, LANDLINE -> rule;
            })
            .toList();

    private PersonalDataRules() {}

    /** The rules of what is published, in one text: another one whenever they are. */
    static String written() {
        return PUBLISHED.stream()
                        .map(rule -> rule.kind() + " " + rule.pattern())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + NUMBERED.pattern()
                + "\n"
                + OF_A_PERSON.pattern()
                + "\n"
                + String.join(" ", new TreeSet<>(PrivateMail.PROVIDERS));
    }

    /**
     * Words that stand before a number and say what it is.
     *
     * @param within so many characters before it begins
     */
    private record WordsBefore(int within, Pattern pattern) {

        WordsBefore(int within, String pattern) {
            this(within, Pattern.compile(pattern));
        }

        /** Whether they do, before what begins there. */
        boolean stand(String text, int from) {
            return pattern.matcher(text.substring(Math.max(0, from - within), from))
                    .find();
        }
    }
}
