package org.gongkai.formats.read.table;

import java.util.Arrays;

import org.gongkai.formats.read.limit.ReadingTime;

/**
 * Lays the words of a file beside the words of the form so that most characters meet, in order; what a file has more or
 * less meets nothing. Characters that meet side by side count more than scattered ones.
 */
final class Alignment {

    private static final int MEETS = 4;
    private static final int GOES_ON = 3;
    private static final int GAP = -1;

    private final int[] metBy;
    private final int[] before;
    private final int[] after;
    private final int[] strayed;

    private Alignment(int[] metBy) {
        this.metBy = metBy;
        this.before = new int[metBy.length + 1];
        this.after = new int[metBy.length + 1];
        this.strayed = new int[metBy.length + 1];
        before[0] = -1;
        for (int at = 0; at < metBy.length; at++) {
            before[at + 1] = metBy[at] >= 0 ? metBy[at] : before[at];
            strayed[at + 1] = metBy[at] >= 0 ? 0 : strayed[at] + 1;
        }
        after[metBy.length] = -1;
        for (int at = metBy.length - 1; at >= 0; at--) {
            after[at] = metBy[at] >= 0 ? metBy[at] : after[at + 1];
        }
    }

    /** Which character of {@code expected} each character of {@code found} meets. */
    static Alignment of(String found, String expected) {
        int rows = found.length() + 1;
        int columns = expected.length() + 1;
        // Best scores of paths that end with a meeting, and of all paths; 3 bits tell where each came from.
        int[] meetBefore = new int[columns];
        int[] bestBefore = new int[columns];
        byte[][] trace = new byte[rows][columns];
        Arrays.fill(meetBefore, Integer.MIN_VALUE / 2);
        for (int column = 1; column < columns; column++) {
            bestBefore[column] = 0;
            trace[0][column] = LEFT;
        }
        for (int row = 1; row < rows; row++) {
            ReadingTime.check();
            int[] meet = new int[columns];
            int[] best = new int[columns];
            meet[0] = Integer.MIN_VALUE / 2;
            best[0] = 0;
            trace[row][0] = UP;
            for (int column = 1; column < columns; column++) {
                byte came = 0;
                meet[column] = Integer.MIN_VALUE / 2;
                if (found.charAt(row - 1) == expected.charAt(column - 1)) {
                    int goesOn = meetBefore[column - 1] + MEETS + GOES_ON;
                    int begins = bestBefore[column - 1] + MEETS;
                    meet[column] = Math.max(goesOn, begins);
                    if (goesOn >= begins) {
                        came |= WENT_ON;
                    }
                }
                int up = bestBefore[column] + GAP;
                int left = best[column - 1] + GAP;
                best[column] = Math.max(meet[column], Math.max(up, left));
                came |= best[column] == meet[column] ? MET : best[column] == up ? UP : LEFT;
                trace[row][column] = came;
            }
            meetBefore = meet;
            bestBefore = best;
        }
        return new Alignment(follow(trace, found.length(), expected.length()));
    }

    private static final byte MET = 1;
    private static final byte UP = 2;
    private static final byte LEFT = 3;
    private static final byte WENT_ON = 4;

    private static int[] follow(byte[][] trace, int row, int column) {
        int[] metBy = new int[row];
        Arrays.fill(metBy, -1);
        boolean mustMeet = false;
        while (row > 0 && column > 0) {
            byte came = trace[row][column];
            if (mustMeet || (came & 3) == MET) {
                metBy[row - 1] = column - 1;
                mustMeet = (came & WENT_ON) != 0;
                row--;
                column--;
            } else if ((came & 3) == UP) {
                row--;
            } else {
                column--;
            }
        }
        return metBy;
    }

    /** The expected character that the last meeting before a position of the file is with; -1 when there is none. */
    int before(int position) {
        return before[Math.min(position, metBy.length)];
    }

    /** The expected character that the next meeting from a position of the file on is with; -1 when there is none. */
    int after(int position) {
        return after[Math.min(position, metBy.length)];
    }

    /** How many characters of the file meet nothing right before a position. */
    int strayed(int position) {
        return strayed[Math.min(position, metBy.length)];
    }

    /** How many characters of a stretch of the expected words are met. */
    long met(int from, int to) {
        return Arrays.stream(metBy).filter(at -> from <= at && at < to).count();
    }
}
