package org.gongkai.registers.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the fields of a register offer to those who use it.
 *
 * @param parameters parameters that a list takes, with the field that each one asks for
 * @param flags parameters that ask whether a field is there, with the field
 * @param codes fields that hold a code of the form, with every code there is
 * @param heads heads of an import's columns: the name and the Chinese word
 */
public record RegisterFields(
        SequencedMap<String, String> parameters,
        SequencedMap<String, String> flags,
        SequencedMap<String, List<String>> codes,
        List<String> heads) {

    /** What these fields offer, with the heads of further columns behind theirs. */
    public RegisterFields with(List<Field> further) {
        List<String> all = new ArrayList<>(heads);
        further.forEach(field -> all.add(head(field)));
        return new RegisterFields(parameters, flags, codes, all);
    }

    private static String head(Field field) {
        return field.name() + field.label().map(label -> " (" + label + ")").orElse("");
    }

    /** What these fields offer. */
    public static RegisterFields of(Fields<?> fields) {
        SequencedMap<String, List<String>> codes = new LinkedHashMap<>();
        List<String> heads = new ArrayList<>();
        for (Field field : fields.all()) {
            if (field.type() instanceof FieldType.CodeOfForm code) {
                codes.put(field.name(), code.labels().codes());
            }
            heads.add(head(field));
        }
        return new RegisterFields(Filter.parameters(fields), Filter.flags(fields), codes, heads);
    }
}
