package org.gongkai.registers.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.field.DeskCount;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** Lists the records of one register, as far as the caller reaches, and counts them. */
public final class RecordLists<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final Records<E> records;
    private final Jdbi jdbi;

    public RecordLists(Register<E> register, Fields<E> fields, Records<E> records, Jdbi jdbi) {
        this.register = register;
        this.fields = fields;
        this.records = records;
        this.jdbi = jdbi;
    }

    /** A page of the records that the parameters ask for, in order of registration. */
    public Page<Registered<E>> list(Map<String, List<String>> parameters, PageRequest page) {
        Filter filter = Filter.of(fields, parameters);
        List<Registered<E>> oneMore = jdbi.withHandle(handle -> records.list(handle, filter, page));
        return Page.of(oneMore, page.limit(), last -> last.id().toString());
    }

    /** The same in an order, and with words, where these are asked for ({@code sort}, {@code q}). */
    public Page<Registered<E>> deskList(Map<String, List<String>> parameters, PageRequest page) {
        DeskQuestion asked = DeskQuestion.of(register, fields, parameters);
        if (!asked.isPlain()) {
            return jdbi.withHandle(handle -> records.page(handle, asked, page));
        }
        List<Registered<E>> oneMore = jdbi.withHandle(handle -> records.list(handle, asked.filter(), page));
        return Page.of(oneMore, page.limit(), last -> last.id().toString());
    }

    /**
     * How many the parameters ask for, and how many of them have which value.
     *
     * @param given names of what they are counted by
     */
    public Counts counts(Map<String, List<String>> parameters, List<String> given) {
        Map<String, DeskCount> known = new LinkedHashMap<>();
        DeskCount.of(fields).forEach(one -> known.put(one.name(), one));
        SequencedSet<String> by = Counts.by(given, known.keySet());
        if (parameters.containsKey(DeskQuestion.SORT)) {
            throw Problem.invalid(DeskQuestion.SORT, KitWords.UNKNOWN_PARAMETER);
        }
        DeskRows<E> rows = records.rows(DeskQuestion.of(register, fields, parameters));
        return jdbi.withHandle(handle -> {
            Map<String, Map<Optional<String>, Long>> counts = new LinkedHashMap<>();
            by.forEach(name -> counts.put(name, rows.count(handle, known.get(name))));
            return new Counts(rows.count(handle), counts);
        });
    }
}
