package org.gongkai.registers.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.further.FurtherView;
import org.gongkai.registers.record.RecordLists;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Registered;

/**
 * Writes the records of a register under the heads of its ledger, codes by their Chinese words. Personal data are
 * masked as lists mask them; an import takes what comes back masked as unchanged.
 */
public final class RegisterExport<E extends Record> {

    private static final int AT_ONCE = 500;
    private static final String PROTECTED = "[protected]";

    private final Fields<E> fields;
    private final RecordLists<E> lists;
    private final Masking<E> masking;
    private final Optional<FurtherView<?>> further;
    private final Jdbi jdbi;

    /**
     * Of a register.
     *
     * @param further the columns that its ledgers have besides
     */
    public RegisterExport(
            Fields<E> fields, RecordLists<E> lists, Masking<E> masking, Optional<FurtherView<?>> further, Jdbi jdbi) {
        this.fields = fields;
        this.lists = lists;
        this.masking = masking;
        this.further = further;
        this.jdbi = jdbi;
    }

    /** Refuses parameters that the list of the register would refuse. */
    public void require(Map<String, List<String>> parameters) {
        Filter.of(fields, parameters);
    }

    /** The parameters as the audit keeps them: what may name a person is not told. */
    public Map<String, Object> audited(Map<String, List<String>> parameters) {
        Map<String, Object> told = new TreeMap<>(parameters);
        fields.all().stream()
                .filter(field -> field.personal().isPresent())
                .forEach(field -> told.replace(field.name(), PROTECTED));
        return told;
    }

    /** Writes the heads and the records that the parameters ask for, in order of registration. */
    public void write(Map<String, List<String>> parameters, RowWriter out) throws IOException {
        out.row(heads());
        Optional<String> after = Optional.empty();
        do {
            Page<Registered<E>> page = lists.list(new LinkedHashMap<>(parameters), new PageRequest(AT_ONCE, after));
            for (List<Object> row : rows(page.items(), kind -> false)) {
                out.row(row);
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }

    /** The heads of the columns, those that its ledgers have besides at the end. */
    public List<String> heads() {
        return Stream.concat(fields.all().stream(), further.stream().flatMap(view -> view.fields().stream()))
                .map(field -> field.label().orElse(field.name()))
                .toList();
    }

    /**
     * The cells of records.
     *
     * @param seen which kinds of personal data are shown as they are
     */
    public List<List<Object>> rows(List<Registered<E>> records, Predicate<PersonalDataKind> seen) {
        List<UUID> ids = records.stream().map(Registered::id).toList();
        Map<UUID, List<Object>> printed = further.map(
                        view -> jdbi.withHandle(handle -> view.printed(handle, ids, seen)))
                .orElse(Map.of());
        List<List<Object>> rows = new ArrayList<>();
        for (Registered<E> record : records) {
            List<Object> row = row(record.entry(), seen);
            further.ifPresent(view -> row.addAll(printed.getOrDefault(record.id(), view.blank())));
            rows.add(row);
        }
        return rows;
    }

    private List<Object> row(E entry, Predicate<PersonalDataKind> seen) {
        List<Object> row = new ArrayList<>();
        fields.all()
                .forEach(field ->
                        row.add(field.personal().filter(seen).isPresent() ? field.value(entry) : shown(entry, field)));
        return row;
    }

    private Object shown(E entry, Field field) {
        Object value = field.value(entry);
        return value == null
                ? null
                : masking.mask(entry, field)
                        .<Object>map(mask -> mask)
                        .orElseGet(() -> field.type().shown(value));
    }
}
