package org.gongkai.paper;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Where lines of PDFs may end: not within a number or a year (GB/T 9704 7.3.3: 数字、年份不能回行), so that 2026年, 3月20日,
 * 〔2026〕12号 and a code with hyphens stand on one line each.
 */
final class WholeNumbers implements FSTextBreaker {

    /** What is longer, as an address on the web, is broken like words. */
    private static final int LONGEST = 24;

    private static final Pattern WHOLE =
            Pattern.compile("\\d{4}年|\\d{1,2}月\\d{1,2}日|〔\\d{4}〕\\d+号" + "|[0-9A-Za-z][0-9A-Za-z.,:@_-]*[年月日号%％]?");

    private final FSTextBreaker lines = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.CHINA));
    private BitSet within = new BitSet();

    @Override
    public void setText(String text) {
        within = new BitSet();
        WHOLE.matcher(text)
                .results()
                .filter(number -> number.end() - number.start() <= LONGEST)
                .forEach(number -> within.set(number.start() + 1, number.end()));
        lines.setText(text);
    }

    @Override
    public int next() {
        int at = lines.next();
        while (at > 0 && within.get(at)) {
            at = lines.next();
        }
        return at;
    }
}
