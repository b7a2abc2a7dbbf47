package org.gongkai.registers.register;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;

/** Entries of a register as they are shown: masked for whoever works with them, and without personal data for the audit. */
public final class Masking<E extends Record> {

    private static final String PROTECTED = "[protected]";
    private static final String PROTECTED_AND_CHANGED = "[protected, changed]";

    private final Register<E> register;
    private final Fields<E> fields;
    private final ObjectMapper mapper;

    public Masking(Register<E> register, Fields<E> fields, ObjectMapper mapper) {
        this.register = register;
        this.fields = fields;
        this.mapper = mapper;
    }

    /** The entry as JSON, its personal data masked. */
    public ObjectNode masked(E entry) {
        ObjectNode body = mapper.valueToTree(entry);
        eachPersonal(entry, field -> mask(entry, field).ifPresent(mask -> body.put(field.name(), mask)));
        return body;
    }

    /** A field of the entry as lists mask it; empty when it has nothing that is masked. */
    public Optional<String> mask(E entry, Field field) {
        Object value = field.value(entry);
        return value == null
                ? Optional.empty()
                : field.personal().filter(kind -> register.masks(entry, kind)).map(kind -> kind.mask(value.toString()));
    }

    /** The personal data of an entry as they are, for whoever has said why. */
    public ObjectNode unmasked(E entry) {
        ObjectNode body = mapper.createObjectNode();
        eachPersonal(entry, field -> body.put(field.name(), field.value(entry).toString()));
        return body;
    }

    /** A record as the audit tells it; of personal data only that they are there, and whether they changed. */
    public ObjectNode audited(Registered<E> record, Optional<Registered<E>> before) {
        E entry = record.entry();
        ObjectNode body = mapper.valueToTree(entry);
        eachPersonal(entry, field -> {
            boolean changed = before.isPresent()
                    && !Objects.equals(field.value(before.get().entry()), field.value(entry));
            body.put(field.name(), changed ? PROTECTED_AND_CHANGED : PROTECTED);
        });
        return body.put("version", record.version());
    }

    private void eachPersonal(E entry, Consumer<Field> consumer) {
        fields.all().stream()
                .filter(field -> field.personal().isPresent() && field.value(entry) != null)
                .forEach(consumer);
    }
}
