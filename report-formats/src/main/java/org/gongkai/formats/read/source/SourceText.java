package org.gongkai.formats.read.source;

import java.util.List;

/**
 * A file as lines.
 *
 * @param pictures how many pictures it holds; figures in them cannot be read
 */
public record SourceText(List<SourceLine> lines, int pictures) {

    public SourceText {
        lines = List.copyOf(lines);
    }
}
