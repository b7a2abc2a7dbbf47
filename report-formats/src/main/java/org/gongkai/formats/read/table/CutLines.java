package org.gongkai.formats.read.table;

import java.util.List;

import org.gongkai.formats.read.source.SourceLine;

/** Lines and the pieces that they fall into, whichever table of whichever edition is looked for in them. */
public final class CutLines {

    private final List<SourceLine> lines;
    private final List<Piece> pieces;

    private CutLines(List<SourceLine> lines, List<Piece> pieces) {
        this.lines = lines;
        this.pieces = pieces;
    }

    /** Cuts them. */
    public static CutLines of(List<SourceLine> lines) {
        return new CutLines(lines, Pieces.of(lines));
    }

    List<SourceLine> lines() {
        return lines;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
