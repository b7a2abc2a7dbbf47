package org.gongkai.registers.field;

import java.util.ArrayList;
import java.util.List;

/**
 * What the records of a register are counted by: the body, each field that holds codes, the year of each day, and whether they
 * are open.
 *
 * @param name in a request
 * @param sql upon a row {@code t}, as text
 */
public record DeskCount(String name, String sql) {

    /** Everything that a register with these fields is counted by. */
    public static List<DeskCount> of(Fields<?> fields) {
        List<DeskCount> counts = new ArrayList<>();
        for (Field field : fields.all()) {
            String column = "t." + field.column();
            if (field.isEnd()) {
                counts.add(new DeskCount("open", "cast(" + column + " is null as text)"));
            }
            if (field.name().equals(Fields.AGENCY) || Codes.isCode(field)) {
                counts.add(new DeskCount(field.name(), column));
            } else if (field.type() instanceof FieldType.Day) {
                counts.add(new DeskCount(
                        field.name().replaceFirst("On$", "") + "Year",
                        "cast(cast(extract(year from " + column + ") as int) as text)"));
            }
        }
        return counts;
    }
}
