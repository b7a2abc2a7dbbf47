package org.gongkai.report.check.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words around a number that a sentence counts, by which it is known whether it is one that the tables have.
 *
 * @param before the sentence up to the unit of the number
 * @param leading its clause up to the number
 * @param found from the words that name what is counted up to its unit
 * @param following the rest of the clause
 */
record Counting(String before, String leading, String found, String following) {

    private static final Pattern OF_DISPUTES = Pattern.compile("复议|诉讼|应诉");
    private static final Pattern OF_APPLICATIONS = Pattern.compile("(?<!复议|诉讼)申请(?!人|行政复议|复议)");

    /** What else is taken in and concluded, and is counted elsewhere or nowhere. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("复议|诉讼|许可|处罚|强制|案件|信访|建议|提案|文件|投诉|举报|来信|来电|来访|留言|咨询|热线|工单");

    /** Everybody who may apply, named in full. */
    private static final String EVERYBODY = "(?:公民|自然人)、法人(?:和|或者?|及|与|以及)?其[他它]组织";

    /** Some of the applications: those that came one way, or from some. */
    private static final Pattern OF_PART =
            Pattern.compile("网[络上站页]|平台|信函|邮[寄件政]|来函|当面|现场|传真|窗口|自然人|企业|律师|法人|公民|科研机构|公益组织");

    /** After a list of ways all of them are meant: 通过网络、信函等方式. */
    private static final Pattern ALL_WAYS = Pattern.compile("等");

    private static final Pattern OF_OTHER_TIME =
            Pattern.compile("(?<![比较同与和])(?:去年|前年|上一?年度?(?![度末底]?结转|度))|历年|[近前这过][一两二三四五六七八九十\\d]+年|年来"
                    + "|[上下]半年|季度|\\d\\s?月(?!\\s?(?:1|31)\\s?日)(?=[^，。；]{0,8}(?:收到|新收|受理|办结|答复))");

    private static final Pattern DIFFERENCE = Pattern.compile("(?:增加|增长|减少|下降|上升|降低|多|少|增|减|差)了?\\s*$");

    static Counting of(String sentence, MatchResult found) {
        int start = found.start();
        while (start > 0 && "，、：（(".indexOf(sentence.charAt(start - 1)) < 0) {
            start--;
        }
        int end = found.end();
        while (end < sentence.length() && "，、：（()）".indexOf(sentence.charAt(end)) < 0) {
            end++;
        }
        return new Counting(
                sentence.substring(0, found.end()),
                sentence.substring(start, found.start(1)),
                found.group(),
                sentence.substring(found.end(), end));
    }

    /** Whether applications are counted, not disputes or what else an office handles. */
    boolean isOfApplications() {
        return !OF_OTHERS.matcher(found).find()
                && !OF_OTHERS.matcher(leading).find()
                && !OF_OTHERS.matcher(following).find()
                && last(OF_DISPUTES) <= last(OF_APPLICATIONS);
    }

    /** Whether only some of the applications are counted. */
    boolean isOfPart() {
        String said = before.substring(clauseOfList()).replaceAll(EVERYBODY, "");
        return OF_PART.matcher(said).find() && !ALL_WAYS.matcher(said).find();
    }

    /** Whether it is the work of the report's year, and not of another or of a part of it. */
    boolean isOfWholeYear() {
        return !OF_OTHER_TIME.matcher(leading).find();
    }

    /** Whether the number says how many more or fewer, as in 比上年增加3件; 增至3件 counts. */
    boolean isDifference() {
        return DIFFERENCE.matcher(leading).find();
    }

    /** Where the clause begins, of which a list with 、 is one part. */
    private int clauseOfList() {
        int start = before.length() - found.length();
        while (start > 0 && "，：（(".indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private int last(Pattern pattern) {
        return pattern.matcher(before)
                .results()
                .mapToInt(MatchResult::start)
                .max()
                .orElse(-1);
    }
}
