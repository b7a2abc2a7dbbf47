package org.gongkai.registers.field;

import java.util.Locale;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.privacy.PersonalDataKind;

/** What the exact value of a sealed field is found by: a keyed hash, which tells nothing without the key of the index. */
public final class ExactIndex {

    private final DataKey key;

    /** With the key of the service. */
    public ExactIndex(DataKey key) {
        this.key = key;
    }

    /** What the same value of the field always becomes; a number however it is written. */
    public String of(Field field, String value) {
        PersonalDataKind kind = field.personal().orElseThrow();
        return switch (kind.exact()) {
            case BY_SEARCH -> key.index(value.strip().toUpperCase(Locale.ROOT));
            case IN_LISTS -> key.index("exact value\n" + field.name() + "\n" + value);
            case NOT -> throw new IllegalArgumentException(field.name() + " is not found by its value");
        };
    }

    /** The name that a parameter of lists has, beside that of its hash, for what is not sealed yet. */
    public static String open(String parameter) {
        return parameter + "Open";
    }

    /**
     * SQL that holds where a field {@code t} has a value that lists ask for.
     *
     * @param parameter that of the hash; {@link #open} is that of the value
     */
    public static String condition(Field field, String parameter) {
        return "(t." + field.indexColumn().orElseThrow() + " = :" + parameter + " or t." + field.column() + " = :"
                + open(parameter) + ")";
    }
}
