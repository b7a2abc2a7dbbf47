package org.gongkai.request.worklist;

import java.util.UUID;

/**
 * Where an application stands in a worklist.
 *
 * @param urgency place of its state, from 1
 * @param due its last day as the database writes it, {@code infinity} where there is none
 */
record Place(int urgency, String due, UUID id) {

    /** Before all others. */
    static final Place FIRST = new Place(0, "-infinity", new UUID(0, 0));

    /** As the value of {@code after}. */
    String written() {
        return urgency + " " + due + " " + id;
    }

    /** What {@link #written} wrote; an IllegalArgumentException for anything else. */
    static Place read(String written) {
        String[] parts = written.split(" ");
        if (parts.length != 3 || !parts[0].matches("\\d") || !parts[1].matches("-?infinity|\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(written);
        }
        return new Place(Integer.parseInt(parts[0]), parts[1], UUID.fromString(parts[2]));
    }
}
