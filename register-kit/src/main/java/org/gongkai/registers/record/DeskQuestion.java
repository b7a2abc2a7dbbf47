package org.gongkai.registers.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.kit.paging.ListOrder;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.Filter;
import org.gongkai.registers.field.RegisterFields;
import org.gongkai.registers.register.Register;

/**
 * What a desk asks a register for: by the fields, in an order, with words.
 *
 * @param words that all have to be there, in the fields that the register is searched by
 */
public record DeskQuestion(Filter filter, ListOrder order, List<String> words) {

    /** The parameter of the order, which a count does not have. */
    static final String SORT = "sort";

    private static final String WORDS = "q";

    /** Reads the parameters of a list; an unknown name or a wrong value is a violation. */
    static DeskQuestion of(Register<?> register, Fields<?> fields, Map<String, List<String>> parameters) {
        Map<String, List<String>> left = new LinkedHashMap<>(parameters);
        ListOrder order =
                ListOrder.of(last(left.remove(SORT)), RegisterFields.of(fields).orders(register.keyField()));
        List<String> words = register.searched().isEmpty() ? List.of() : SearchedWords.of(last(left.remove(WORDS)));
        return new DeskQuestion(Filter.of(fields, left), order, words);
    }

    private static Optional<String> last(List<String> values) {
        return Optional.ofNullable(values).map(List::getLast);
    }

    /** Whether it is a plain list in order of registration. */
    boolean isPlain() {
        return order.key().equals(RegisterFields.REGISTERED) && !order.descending() && words.isEmpty();
    }
}
