package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/** A revision of a text with what it changed in the one before. */
public record TextRevision(TextState state, List<Piece> diff) {

    /** Numbers and words of the Latin script stay whole; Chinese is compared character by character. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.]+|\\{[^}]*\\}|.", Pattern.DOTALL);

    public TextRevision {
        diff = List.copyOf(diff);
    }

    /** What became of a piece of text. */
    public enum Operation {
        EQUAL,
        DELETE,
        INSERT
    }

    /** A piece of text of one of two revisions. */
    public record Piece(Operation operation, String text) {}

    /** Every revision with its difference to the one before, in the order given: the newest first. */
    public static List<TextRevision> all(List<TextState> newestFirst) {
        List<TextRevision> revisions = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            String before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1).text() : "";
            revisions.add(new TextRevision(
                    newestFirst.get(i), diff(before, newestFirst.get(i).text())));
        }
        return revisions;
    }

    /** The pieces of two texts in order: those of the first alone are deleted, those of the second inserted. */
    public static List<Piece> diff(String before, String after) {
        List<String> from = tokens(before);
        List<String> to = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Operation.EQUAL, delta.getSource().getLines());
            } else {
                add(pieces, Operation.DELETE, delta.getSource().getLines());
                add(pieces, Operation.INSERT, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Operation operation, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(operation, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
