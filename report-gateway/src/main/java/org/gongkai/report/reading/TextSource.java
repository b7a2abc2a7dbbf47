package org.gongkai.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Plain text; tabs and upright lines cut a line into columns. */
final class TextSource {

    private TextSource() {}

    static SourceText of(String text) {
        List<SourceLine> lines = new ArrayList<>();
        String[] all = text.split("\\R|\\f");
        Set<Integer> pageNumbers = PageNumbers.bare(all);
        for (int i = 0; i < all.length; i++) {
            if (pageNumbers.contains(i)) {
                continue;
            }
            String line = all[i];
            String place = "第" + (i + 1) + "行";
            if (line.contains("\t")) {
                lines.add(SourceLine.row(place, List.of(line.split("\t", -1))));
            } else if (line.indexOf('|') != line.lastIndexOf('|')) {
                lines.add(SourceLine.row(place, barred(line)));
            } else if (!line.isBlank()) {
                lines.add(SourceLine.plain(place, line));
            }
        }
        return new SourceText(lines, 0);
    }

    /** Bars at both ends frame the line; bars at one end or none stand between columns. */
    private static List<String> barred(String line) {
        String inner = line.strip();
        if (inner.startsWith("|") && inner.endsWith("|") && inner.length() > 1) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
