package org.gongkai.formats.read.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.formats.read.table.Wording;

/** How titles of reports are worded: a body and a year, in any order, before what is reported on. */
final class TitleWords {

    private static final String YEAR = "(20\\d{2}|二[〇○O零][一二三][〇○O零一二三四五六七八九])年?度?";
    private static final String NAME = "([\\u4e00-\\u9fffA-Za-z()·、“”\"-]{2,50}?)";
    private static final String SUBJECT = "(?:关于)?(?:的)?(?:政府信息|政务|信息)公开(?:工作)?(?:情况)?(?:的)?";
    private static final String REPORT = "(?:年度)?(?:工作)?(?:情况)?(?:总结)?(?:报告|年报)(?:\\([^()]{1,12}\\))?";

    /** Body, year; then year, body; then the year in the middle of the report's name or none. */
    private static final List<Pattern> TITLES = List.of(
            Pattern.compile("(?<name>" + NAME + ")?(?:关于|的)?(?<year>" + YEAR + ")" + SUBJECT + REPORT),
            Pattern.compile("(?:关于)?(?<year>" + YEAR + ")(?<name>" + NAME + ")" + SUBJECT + REPORT),
            Pattern.compile("(?<name>" + NAME + ")?" + SUBJECT + "(?<year>" + YEAR + ")?" + REPORT));

    private static final Pattern NO_NAME =
            Pattern.compile("根据|按照|依据|现将|公布|发布|编制|印发|要求|以下|首页|位置|点击|下载|查看|公开|^政府$|^本|^各|^附件|年报$|目录$");
    private static final Pattern OFFICE = Pattern.compile(
            "[\\u4e00-\\u9fff()·]{2,40}(?:政府|委员会|委|局|厅|办公室|办|院|中心|街道|乡|镇|处|联|会|所|站|大队|支队|总队|公司|集团|学校|小学|中学|大学|幼儿园|银行|支行|分行|电视台|区|部|署|馆|社)(?:\\([^()]{1,15}\\))?");

    /** A longer line is no title, but may begin with one. */
    static final int LONGEST = 90;

    private static final int SHORTEST_NAME = 5;

    private TitleWords() {}

    /** What a title says: whose report it is, empty where it does not say, and of which year. */
    record Said(String name, Optional<Integer> year) {

        /** A shorter one may be the end of one that a line has broken. */
        boolean hasWholeName() {
            return name.length() >= SHORTEST_NAME;
        }
    }

    /** What words without spaces say, when they are a title; {@code joined} of several lines, or of words in one. */
    static Optional<Said> said(String words, boolean joined) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = Wording.folded(words);
        for (Pattern pattern : TITLES) {
            Matcher title = pattern.matcher(folded);
            if (title.matches()) {
                String name = title.group("name") == null
                        ? ""
                        : whole(words.substring(title.start("name"), title.end("name")));
                Optional<Integer> year =
                        Optional.ofNullable(title.group("year")).map(TitleWords::year);
                if ((!name.isEmpty() || year.isPresent()) && (name.isEmpty() || isName(name, joined))) {
                    return Optional.of(new Said(name, year));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether words may name a body; those of a line of their own do so when they end as such names do. */
    static boolean isName(String words, boolean alone) {
        String folded = Wording.folded(words);
        return !NO_NAME.matcher(folded).find()
                && (!alone || OFFICE.matcher(folded).matches());
    }

    /** Of 人民政府政府信息公开 the second 政府 is left out at times. */
    private static String whole(String name) {
        String ended = name.replaceFirst("(?:关于|的)$", "");
        return ended.endsWith("人民") ? ended + "政府" : ended;
    }

    private static int year(String printed) {
        StringBuilder digits = new StringBuilder();
        for (char character : printed.toCharArray()) {
            int digit =
                    "〇一二三四五六七八九".indexOf(character == '○' || character == 'O' || character == '零' ? '〇' : character);
            if (digit >= 0) {
                digits.append(digit);
            } else if (character >= '0' && character <= '9') {
                digits.append(character);
            }
        }
        return Integer.parseInt(digits.toString());
    }
}
