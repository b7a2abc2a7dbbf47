package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.number.IndexNumbers;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** The rows of the register that published items are: they alone count, and are shown to everybody. */
@ApplicationScoped
class ItemRecords {

    private final Registrar<DisclosureItem> registrar;
    private final IndexNumbers numbers;

    ItemRecords(Registers registers, ItemRegister register, IndexNumbers numbers) {
        this.registrar = registers.open(register).registrar();
        this.numbers = numbers;
    }

    /** The row, which nobody else changes until the transaction ends. */
    Registered<DisclosureItem> locked(UUID record) {
        return registrar.locked(record, OptionalLong.empty());
    }

    Optional<String> indexNumber(UUID record) {
        return Optional.ofNullable(registrar.record(record).entry().indexNumber());
    }

    /** Makes a text public that never was. */
    UUID publish(String agencyCode, ItemContent content, LocalDate on) {
        String number = numbers.next(agencyCode, on.getYear());
        return ReviewedHere.call(
                () -> registrar.register(entry(agencyCode, content, on, number)).id());
    }

    /**
     * Makes another text public in the place of one; the item still counts in the year of its first publication. The row has
     * another version then, also where it says what it said: feeds and caches learn by it that the text is another one.
     */
    void change(UUID record, ItemContent content, LocalDate on, String reason) {
        long before = registrar.record(record).version();
        Registered<DisclosureItem> changed =
                ReviewedHere.call(() -> registrar.change(record, DisclosureOperation.CHANGE_ITEM, reason, standing -> {
                    String number = standing.indexNumber() == null
                            ? numbers.next(standing.agencyCode(), on.getYear())
                            : standing.indexNumber();
                    return entry(standing.agencyCode(), content, standing.publishedOn(), number);
                }));
        if (changed.version() == before) {
            registrar.counted(record);
        }
    }

    /** Shows an item to nobody any more. */
    void withdraw(UUID record, LocalDate on, String reason) {
        ReviewedHere.call(() -> registrar.change(
                record,
                DisclosureOperation.WITHDRAW_ITEM,
                reason,
                before -> new DisclosureItem(
                        before.agencyCode(),
                        before.column(),
                        before.title(),
                        before.publishedOn(),
                        before.documentNumber(),
                        before.indexNumber(),
                        before.article20Item(),
                        before.topic(),
                        before.channel(),
                        before.url(),
                        on,
                        before.ground(),
                        before.groundDetail())));
    }

    /** What a row that has no life yet says, as the text of one. */
    static ItemContent content(DisclosureItem entry) {
        return new ItemContent(
                entry.column(),
                entry.title(),
                entry.documentNumber(),
                null,
                null,
                null,
                null,
                null,
                entry.article20Item(),
                entry.topic(),
                null,
                null,
                null,
                entry.channel(),
                null,
                null,
                null,
                null,
                entry.url(),
                null,
                List.of(),
                Openness.PROACTIVE,
                null,
                List.of(),
                null);
    }

    private static DisclosureItem entry(String agencyCode, ItemContent content, LocalDate on, String number) {
        return new DisclosureItem(
                agencyCode,
                content.column(),
                content.title(),
                on,
                content.documentNumber(),
                number,
                content.article20Item(),
                content.topic(),
                content.channel(),
                content.url(),
                null,
                null,
                null);
    }
}
