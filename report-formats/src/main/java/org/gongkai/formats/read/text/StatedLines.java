package org.gongkai.formats.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.Wording;

/** Lines above a report that say where, when and how its page was published, also where the page has broken one of them. */
final class StatedLines {

    private static final Pattern LABEL = Pattern.compile(
            "(?:日期|时间|机构|机关|来源|作者|编辑|责编|浏览次数|浏览量|浏览|点击数|点击量|点击率|点击|访问量|阅读次数|阅读量|阅读|字体|字号|索引号|分类|主题词|文号|有效性|分享到?)[:】\\]]");

    private static final Pattern AWAITS_VALUE = Pattern.compile("(?:[:】\\]]|\\d|[-/.年月])$");
    private static final Pattern VALUE = Pattern.compile("[\\d/.:年月日次-]{1,12}");

    /** How a line begins in which the sentence of the one before goes on. */
    private static final Pattern BEGUN = Pattern.compile("[,。;:、)日号起至止前以]|\\d日");

    private static final Pattern PROSE = Pattern.compile("[,。;]");

    private StatedLines() {}

    /**
     * The lines without those that say where, when and how a page was published, also where the page has broken one of them; a day
     * in a line of its own that a sentence goes on in is text.
     */
    static List<SourceLine> without(List<SourceLine> lines) {
        List<SourceLine> rest = new ArrayList<>();
        String stated = "";
        for (int at = 0; at < lines.size(); at++) {
            SourceLine line = lines.get(at);
            boolean inSentence = !LABEL.matcher(bare(line)).find()
                    && (goesOn(rest, at > 0 ? lines.get(at - 1) : line)
                            || PageFurniture.isDate(line)
                                    && at + 1 < lines.size()
                                    && BEGUN.matcher(bare(lines.get(at + 1))).lookingAt());
            if (PageFurniture.isStated(line) && !inSentence) {
                stated = bare(line);
            } else if (!stated.isEmpty() && isTail(stated, bare(line))) {
                stated = "";
            } else {
                rest.add(line);
                stated = "";
            }
        }
        return rest;
    }

    /** Whether a line ends what the one before states: a label that it has the end or the value of, or brackets. */
    private static boolean isTail(String stated, String line) {
        if (line.length() > stated.length() || line.indexOf('。') >= 0 || line.indexOf(',') >= 0) {
            return false;
        }
        int labels = count(LABEL, stated);
        boolean label = count(LABEL, stated + line) > labels;
        boolean value =
                VALUE.matcher(line).matches() && AWAITS_VALUE.matcher(stated).find();
        boolean bracket = stated.lastIndexOf('(') > stated.lastIndexOf(')') && line.indexOf(')') >= 0;
        return label || value || bracket;
    }

    private static int count(Pattern what, String words) {
        return (int) what.matcher(words).results().count();
    }

    /** Whether the line before is text, and its sentence has not ended. */
    private static boolean goesOn(List<SourceLine> text, SourceLine before) {
        if (text.isEmpty() || text.getLast() != before) {
            return false;
        }
        String words = bare(before);
        return PROSE.matcher(words).find() && "。!?:;".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static String bare(SourceLine line) {
        return Wording.folded(line.text()).replaceAll("\\s", "");
    }
}
