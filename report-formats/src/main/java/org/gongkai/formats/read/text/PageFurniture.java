package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/** What stands around a report on its page and is no part of it: dates, sources, ways through the site, plots, the signature. */
final class PageFurniture {

    private static final String DAY =
            "(?:20\\d{2}|二[〇○零][一二三][〇○零一二三四五六七八九])[年./-][\\d一二三四五六七八九十]{1,3}[月./-][\\d一二三四五六七八九十]{1,3}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?";

    private static final Pattern DATE =
            Pattern.compile("[(]?(?:(?:发布|成文|公开|更新|生成|印发|编制)?(?:日期|时间)?:?)" + DAY + "(?:印发|发布)?[)]?");

    /** Lines that say where and when a page was published. */
    private static final Pattern STATED = Pattern.compile(
            "[\\[(【|]?(?:发布|更新|成文|生成|公开|制发|发文)(?:日期|时间|机构|机关|单位|方式|时限|字号)[:】\\]].*"
                    + "|[\\[(【|]?(?:信息来源|稿件来源|文章来源|来源|作者|责任编辑|责编|编辑|浏览次数|浏览量|浏览|点击数|点击量|点击率|点击|访问量|阅读次数|阅读量|阅读|字体|字号|索引号|信息索引|信息分类|主题分类|主题词|文号|有效性|视力保护色|分享到?|分享至)[:】\\]].*"
                    + "|[\\[(【|]?(?:打印|打印本页|关闭|关闭窗口|收藏|收藏本页|返回顶部|返回首页|大|中|小)[)】\\]|]*"
                    + "|(?:字体|字号)(?:大小)?[\\[(]?大.{0,3}中.{0,3}小.*|扫一扫.{0,30}|(?:您|你)?(?:现在|当前)?的?(?:所在)?位置[:是].*|当前(?:所在)?位置.*|首页[>»›|/].*|[^,。;<]{2,30}[>»›][^,。;<]{2,80}");

    /** What our own prints of drafts say of themselves. */
    private static final Pattern OWN_STATE =
            Pattern.compile("(?:草稿|已提交|已签发|已公布),第\\d{1,3}版。(?:数据随台账实时计算。)?(?:统计范围:[^。]{2,20}。)?|缺少.{2,40}的数据,相应各格为空。");

    /** Where a page goes on behind a report. */
    private static final Pattern END = Pattern.compile(
            "数据图示|数据说明|(?:版权所有|主办单位|主办|承办单位|承办|协办|技术支持|网站标识码|网站地图|联系我们|关于我们|上一篇|下一篇|上一条|下一条|友情链接|相关链接|相关阅读|相关文档|相关信息|相关文章|延伸阅读|相关附件)(?:[:：|>].*|.{0,40})"
                    + "|附件\\d{0,2}[:：].*|(?:.{0,40})(?:ICP备|公网安备).*|Copyright.*|第\\d+版SHA-256.*");

    private static final Pattern CONTENTS =
            Pattern.compile("目录|[一二三四五六]、.{2,40}?[.…·\\s]*\\d{1,3}|\\([一二三四五六七八]\\).{2,40}?[.…·]{2,}\\d{1,3}");

    private static final Pattern OFFICE = Pattern.compile(
            "[\\u4e00-\\u9fff()·]{2,30}(?:政府|委员会|委|局|厅|办公室|办|院|中心|街道|乡|镇|处|联合会|残联|妇联|所|站|大队|支队|总队|公司|集团|法院|小学|中学|大学|幼儿园|银行|支行|分行|电视台|开发区|管理区|园区)(?:\\([^()]{1,15}\\))?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern SEAL = Pattern.compile("[(]?(?:盖章|公章|印章)[)]?");

    /** Above a day at the end any words may be a name that say nothing else. */
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fff()·]{5,30}");

    private static final Pattern NOTHING = Pattern.compile(".*(?:没有|无|未|需要|报告|事项|其他|其它|收取|公开).*");

    private static final Pattern AFTER_SENTENCES = Pattern.compile("(.*[。！？])(\\s[^。！？]{2,300})", Pattern.DOTALL);

    private static final int LONGEST = 160;

    private PageFurniture() {}

    /** Nothing but a day. */
    static boolean isDate(SourceLine line) {
        return is(DATE, line);
    }

    /** Whether a line says where, when and how a page was published, or leads through the site. */
    static boolean isStated(SourceLine line) {
        return isDate(line)
                || is(OWN_STATE, line)
                || is(STATED, line) && line.text().indexOf('。') < 0;
    }

    /** Whether a line leads to other pages, or says whose the site is, behind a report. */
    static boolean leadsOn(SourceLine line) {
        return is(END, line);
    }

    /** Whether a line of the head names a section and the page that it stands on. */
    static boolean isOfContents(SourceLine line) {
        return is(CONTENTS, line);
    }

    private static boolean is(Pattern what, SourceLine line) {
        String text = line.text();
        return text.length() <= LONGEST
                && what.matcher(Wording.folded(text).replaceAll("\\s", "")).matches();
    }

    /** Without the words before its first sentence that say where and when a page was published, where all of it is one line. */
    static String withoutStated(String text) {
        String rest = text.strip();
        int end = end(rest);
        while (end < rest.length() && isStated(SourceLine.plain(Message.quoted(""), rest.substring(0, end)))) {
            rest = rest.substring(end).strip();
            end = end(rest);
        }
        return rest;
    }

    private static int end(String text) {
        int end = 0;
        while (end < text.length() && end <= LONGEST && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPageNumber(SourceLine line) {
        return PageNumbers.isMarked(line.text()) || is(NUMBER, line);
    }

    /** Whether a line is nothing but the body whose report it is, and perhaps the day. */
    private static boolean isSigned(SourceLine line, String body) {
        String words = Wording.folded(line.text()).replaceAll("\\s", "");
        String name = Wording.folded(body).replaceAll("\\s", "");
        return !name.isEmpty()
                && words.startsWith(name)
                && (words.length() == name.length()
                        || DATE.matcher(words.substring(name.length())).matches());
    }

    /** The lines, with what follows the last sentence of one in lines of its own, a word each. */
    static List<SourceLine> apart(List<SourceLine> lines) {
        List<SourceLine> apart = new ArrayList<>();
        for (SourceLine line : lines) {
            Matcher last = AFTER_SENTENCES.matcher(line.text());
            if (line.tabular() || !last.matches()) {
                apart.add(line);
            } else {
                apart.add(SourceLine.plain(line.place(), last.group(1)));
                for (String word : last.group(2).strip().split("\\s+")) {
                    apart.add(SourceLine.plain(line.place(), word));
                }
            }
        }
        return apart;
    }

    /**
     * How many of the lines of a report's last section are its own: without what follows it on the page, and its signature.
     *
     * @param body whose report it is; empty where nobody knows
     */
    static int own(List<SourceLine> lines, String body) {
        int end = 0;
        while (end < lines.size() && !is(END, lines.get(end))) {
            end++;
        }
        boolean more = true;
        while (more && end > 0) {
            SourceLine last = lines.get(end - 1);
            boolean aboveDay = end < lines.size() && isDate(lines.get(end));
            boolean signed = end > 1 && (is(OFFICE, last) || aboveDay && is(NAME, last) && !is(NOTHING, last));
            more = last.text().isBlank()
                    || isStated(last)
                    || is(SEAL, last)
                    || isPageNumber(last)
                    || signed
                    || isSigned(last, body);
            end -= more ? 1 : 0;
        }
        return end;
    }
}
