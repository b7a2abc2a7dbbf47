package org.gongkai.formats.read.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.limit.UnreadableReport;

/** The lines of a file while it is read; one that is longer than any report is left, and so is one whose time is up. */
public final class SourceLines {

    /** A long report with all its texts has 60,000 characters and 500 lines. */
    private static final long MOST_CHARACTERS = 1_000_000;

    private static final long MOST_LINES = 50_000;
    private static final long MOST_CELLS = 300_000;

    private final List<SourceLine> lines = new ArrayList<>();
    private long characters;
    private long cells;

    /** Adds a line, in plain characters. */
    public void add(SourceLine read) {
        ReadingTime.check();
        SourceLine line = read.inPlainCharacters();
        cells += line.cells().size();
        for (SourceLine.SourceCell cell : line.cells()) {
            characters += cell.text().length();
        }
        if (characters > MOST_CHARACTERS || cells > MOST_CELLS || lines.size() >= MOST_LINES) {
            throw UnreadableReport.tooLong();
        }
        lines.add(line);
    }

    /** Adds lines, in plain characters. */
    public void addAll(Collection<SourceLine> more) {
        more.forEach(this::add);
    }

    /** The lines, with the number of pictures in the file. */
    public SourceText with(int pictures) {
        return new SourceText(lines, pictures);
    }

    /** The same without page numbers that stand among paragraphs. */
    SourceText withoutPageNumbers(int pictures) {
        return new SourceText(PageNumbers.without(lines), pictures);
    }

    List<SourceLine> lines() {
        return lines;
    }

    /** Requires that a table with so many cells can be taken at all, before they are laid out. */
    static void requireFew(long cells) {
        if (cells > MOST_CELLS) {
            throw UnreadableReport.tooLong();
        }
    }

    /** Requires that a text is not longer than any report. */
    static void requireShort(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw UnreadableReport.tooLong();
        }
    }
}
