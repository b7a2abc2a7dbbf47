package org.gongkai.registers.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.gongkai.form.Role;

/**
 * What the fields of a register offer to those who use it.
 *
 * @param parameters parameters that a list takes, with the field that each one asks for
 * @param flags parameters that ask whether a field is there, with the field
 * @param codes fields that hold a code of the form, with its role
 * @param heads heads of an import's columns: the name and the Chinese word
 */
public record RegisterFields(
        SequencedMap<String, String> parameters,
        SequencedMap<String, String> flags,
        SequencedMap<String, Role> codes,
        List<String> heads) {

    /** The fields of an entry. */
    public static RegisterFields of(Class<? extends Record> entryType) {
        Fields<?> fields = new Fields<>(entryType);
        SequencedMap<String, Role> codes = new LinkedHashMap<>();
        List<String> heads = new ArrayList<>();
        for (Field field : fields.all()) {
            if (field.type() instanceof FieldType.CodeOfForm code) {
                codes.put(field.name(), code.role());
            }
            heads.add(field.name()
                    + field.label().map(label -> " (" + label + ")").orElse(""));
        }
        return new RegisterFields(Filter.parameters(fields), Filter.flags(fields), codes, heads);
    }
}
