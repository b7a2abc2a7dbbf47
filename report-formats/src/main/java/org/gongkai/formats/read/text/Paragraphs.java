package org.gongkai.formats.read.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Lines put together to the paragraphs that a page has broken: one ends with a full stop, or with another mark in a line that is
 * not full, and a heading is one.
 */
final class Paragraphs {

    private static final Pattern NUMBER = Pattern.compile("[-—–－\\s]*\\d{1,4}[-—–－\\s]*");
    private static final Pattern DASHED =
            Pattern.compile("[-—–－]+\\s*\\d{1,4}\\s*[-—–－]+|第\\s*\\d{1,3}\\s*页.{0,10}|\\d{1,3}\\s*/\\s*\\d{1,3}");

    /** What a number in a line of its own goes on with, when it is a figure that a line was broken at. */
    private static final Pattern COUNTED = Pattern.compile("[件条次年月日个份万亿元余多场期人篇项家类部种页名处台套起例宗批本块户天小分%％，,、。；;.\\d）)].*");

    private static final String ENDS = "。！？：:；”）)";

    private static final int SAME_WIDTH = 2;
    private static final int NARROWEST = 12;
    private static final int FEWEST_FULL = 4;

    /** How long full lines are; 0 where lines are paragraphs, or are broken anywhere. */
    private final int width;

    private Paragraphs(int width) {
        this.width = width;
    }

    /** Of a file in which these lines are text: when many are equally long and hardly any is longer, pages have broken them. */
    static Paragraphs of(Collection<String> lines) {
        TreeMap<Integer, Integer> lengths = new TreeMap<>();
        lines.forEach(line -> lengths.merge(line.strip().length(), 1, Integer::sum));
        int best = 0;
        int most = FEWEST_FULL - 1;
        for (int length : lengths.tailMap(NARROWEST, true).keySet()) {
            int full = sum(lengths.subMap(length - SAME_WIDTH, true, length, true));
            int longer = sum(lengths.tailMap(length, false));
            if (full > most && longer * 4 <= full) {
                best = length;
                most = full;
            }
        }
        return new Paragraphs(best);
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a line is as long as the page lets it be, so that it may go on. */
    boolean isFull(String line) {
        return width > 0 && line.strip().length() >= width - SAME_WIDTH;
    }

    /** The text of the lines, a paragraph a line. */
    String join(List<String> lines, Set<String> headings) {
        StringBuilder text = new StringBuilder();
        boolean ended = true;
        for (int at = 0; at < lines.size(); at++) {
            String words = lines.get(at).strip();
            if (words.isEmpty() || isPageNumber(lines, at)) {
                continue;
            }
            boolean heading = headings.contains(words);
            boolean indented = width > 0 && Character.isWhitespace(lines.get(at).charAt(0));
            text.append((ended || heading) && !text.isEmpty() ? "\n" : indented && isStop(text) ? "\n" : "")
                    .append(words);
            ended = heading || ends(words);
        }
        return text.toString();
    }

    private boolean ends(String words) {
        return ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 && !isFull(words);
    }

    private static boolean isStop(CharSequence text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** A number in a line of its own, unless the sentence around it needs it. */
    private static boolean isPageNumber(List<String> lines, int at) {
        String words = lines.get(at).strip();
        if (DASHED.matcher(words).matches()) {
            return true;
        }
        if (!NUMBER.matcher(words).matches()) {
            return false;
        }
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return !COUNTED.matcher(next).matches();
    }
}
