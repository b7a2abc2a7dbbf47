package org.gongkai.registers.field;

import java.util.Locale;
import java.util.stream.Stream;

import org.gongkai.registers.paging.IndexRanges;

/** The fields of a register that hold one of few codes; an index of it has all of them together, but for sparse ones. */
public final class Codes {

    private Codes() {}

    /** Whether the field holds one of few codes. */
    public static boolean isCode(Field field) {
        return field.type() instanceof FieldType.CodeOfForm || field.type() instanceof FieldType.Choice;
    }

    /** Whether the index of all codes has the field. */
    public static boolean isIndexed(Field field) {
        return isCode(field) && !field.isSparse();
    }

    /** The field as the index has it: a code that may be missing is empty there, since no two nulls are equal. */
    public static String indexed(Field field) {
        String column = "t." + field.column();
        return isIndexed(field) && !field.isRequired()
                ? "(case when " + column + " is null then '' else " + column + " end)"
                : column;
    }

    /** The name of the parameter that {@link #ranges} takes: an array of every code. */
    public static String parameter(Field field) {
        return field.name() + "Codes";
    }

    /** The ranges of an index for every code of the field. */
    public static IndexRanges.Dimension ranges(Field field) {
        String value = field.name().toLowerCase(Locale.ROOT) + "_code";
        return new IndexRanges.Dimension(
                value,
                "select code as " + value + " from unnest(cast(:" + parameter(field) + " as text[])) code",
                indexed(field) + " = :value:");
    }

    /** Every code that the field may hold, as the index has it. */
    public static String[] all(Field field) {
        Stream<String> codes = switch (field.type()) {
            case FieldType.CodeOfForm form -> form.labels().codes().stream();
            case FieldType.Choice choice ->
                Stream.of(choice.type().getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
            case FieldType.PlainWords words -> Stream.empty();
            case FieldType.Day day -> Stream.empty();
            case FieldType.Whole whole -> Stream.empty();
            case FieldType.Decimal decimal -> Stream.empty();
        };
        return Stream.concat(codes, field.isRequired() ? Stream.empty() : Stream.of(""))
                .toArray(String[]::new);
    }
}
