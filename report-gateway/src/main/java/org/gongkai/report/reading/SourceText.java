package org.gongkai.report.reading;

import java.util.List;

/**
 * A file as lines.
 *
 * @param pictures how many pictures it holds; figures in them cannot be read
 */
record SourceText(List<SourceLine> lines, int pictures) {

    SourceText {
        lines = List.copyOf(lines);
    }
}
