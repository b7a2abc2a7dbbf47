package org.gongkai.disclosure.search;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.gongkai.disclosure.search.index.Part;

/**
 * Some of an item's text around a place where a word stands, no more than the part that it stands in.
 *
 * @param at the place
 * @param begin at which character of the whole text it begins, from 1
 * @param end behind which it ends
 */
record Window(Part part, int at, int begin, int end, String text) {

    /** What is shown before and behind the place. */
    static final int BEFORE = 30;

    static final int BEHIND = 60;

    /** That of a row, which has the place with what stands around it, and where the parts of the text begin. */
    static Window of(ResultSet row) throws SQLException {
        int at = row.getInt("at");
        String[] parts = (String[]) row.getArray("parts").getArray();
        Integer[] begins = (Integer[]) row.getArray("part_begins").getArray();
        int number = begins.length - 1;
        while (begins[number] > at) {
            number--;
        }
        int[] around = row.getString("text").codePoints().toArray();
        int first = row.getInt("begins");
        int begin = Math.max(first, begins[number]);
        // A line end stands between two parts.
        int end = number + 1 < begins.length
                ? Math.min(first + around.length, begins[number + 1] - 1)
                : first + around.length;
        return new Window(Part.read(parts[number]), at, begin, end, new String(around, begin - first, end - begin));
    }

    /** Whether another place is shown with this one. */
    boolean covers(Window other) {
        return part.equals(other.part) && other.at >= begin && other.at < end;
    }
}
