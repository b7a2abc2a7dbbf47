package org.gongkai.registers.further;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;

/** The further columns of a register as a ledger prints them: codes by their words, names masked as lists mask them. */
public final class FurtherView<C extends Record> {

    private final FurtherColumns<?, C, ?> columns;
    private final Fields<C> fields;

    private FurtherView(FurtherColumns<?, C, ?> columns, Editions editions) {
        this.columns = columns;
        this.fields = new Fields<>(columns.type(), editions);
    }

    /** That of some columns. */
    public static <C extends Record> FurtherView<C> of(FurtherColumns<?, C, ?> columns, Editions editions) {
        return new FurtherView<>(columns, editions);
    }

    /** In the order of their record. */
    public List<Field> fields() {
        return fields.all();
    }

    /**
     * What is printed of each record of which something is known.
     *
     * @param seen which kinds of personal data are shown as they are
     */
    public Map<UUID, List<Object>> printed(Handle handle, List<UUID> records, Predicate<PersonalDataKind> seen) {
        Map<UUID, List<Object>> printed = new HashMap<>();
        columns.known(handle, records).forEach((record, known) -> printed.put(record, printed(known.columns(), seen)));
        return printed;
    }

    /** What is printed of a record of which nothing is known. */
    public List<Object> blank() {
        return Collections.nCopies(fields.all().size(), null);
    }

    private List<Object> printed(C told, Predicate<PersonalDataKind> seen) {
        List<Object> cells = new ArrayList<>();
        for (Field field : fields.all()) {
            Object value = field.value(told);
            cells.add(
                    value == null
                            ? null
                            : field.personal()
                                    .filter(seen.negate())
                                    .<Object>map(kind -> kind.mask(value.toString()))
                                    .orElseGet(() -> field.type().shown(value)));
        }
        return cells;
    }
}
