package org.gongkai.formats.read.table;

import java.util.List;

import org.gongkai.formats.read.source.SourceLine;

/** Lines and the pieces that they fall into, whichever table of whichever edition is looked for in them. */
public final class CutLines {

    private final List<SourceLine> lines;
    private final List<SourceLine> withNotes;
    private final List<Piece> pieces;

    private CutLines(List<SourceLine> lines, List<SourceLine> withNotes, List<Piece> pieces) {
        this.lines = lines;
        this.withNotes = withNotes;
        this.pieces = pieces;
    }

    /** Cuts lines of a table; {@code withNotes} are the same with the notes around it, which may say what its figures count. */
    public static CutLines of(List<SourceLine> lines, List<SourceLine> withNotes) {
        return new CutLines(lines, withNotes, Pieces.of(lines));
    }

    List<SourceLine> lines() {
        return lines;
    }

    List<SourceLine> withNotes() {
        return withNotes;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
