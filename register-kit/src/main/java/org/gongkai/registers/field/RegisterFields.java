package org.gongkai.registers.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What the fields of a register offer to those who use it.
 *
 * @param parameters parameters that a list takes, with the field that each one asks for
 * @param flags parameters that ask whether a field is there, with the field
 * @param codes fields that hold a code of the form, with every code there is
 * @param heads heads of an import's columns: the name and the Chinese word
 * @param days names of the fields that hold days
 * @param countable names of what the records are counted by
 */
public record RegisterFields(
        SequencedMap<String, String> parameters,
        SequencedMap<String, String> flags,
        SequencedMap<String, List<String>> codes,
        List<String> heads,
        List<String> days,
        List<String> countable) {

    /** The order without another: that in which records were registered. */
    public static final String REGISTERED = "registered";

    /** What these fields offer, with the heads of further columns behind theirs. */
    public RegisterFields with(List<Field> further) {
        List<String> all = new ArrayList<>(heads);
        further.forEach(field -> all.add(head(field)));
        return new RegisterFields(parameters, flags, codes, all, days, countable);
    }

    /** The names of the keys that a list is ordered by: the registration, each day, the number. */
    public List<String> orders(Optional<String> number) {
        return Stream.of(Stream.of(REGISTERED), days.stream(), number.stream())
                .flatMap(names -> names)
                .toList();
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
        return new RegisterFields(
                Filter.parameters(fields),
                Filter.flags(fields),
                codes,
                heads,
                fields.all().stream()
                        .filter(field -> field.type() instanceof FieldType.Day)
                        .map(Field::name)
                        .toList(),
                DeskCount.of(fields).stream().map(DeskCount::name).toList());
    }
}
