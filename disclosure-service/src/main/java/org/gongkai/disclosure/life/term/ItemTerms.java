package org.gongkai.disclosure.life.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.disclosure.catalogue.CatalogueColumn;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.ItemOrigin;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Works out the terms of items. None is stored: calendars come each autumn, and what happened is corrected. */
public final class ItemTerms {

    private ItemTerms() {}

    /**
     * What is known of an item.
     *
     * @param column what the list lays down of its column; empty where there is no list, or no such column
     * @param publishedOn when this text was published
     * @param annulledOn when the penalty that it tells of was annulled
     */
    public record Facts(
            ItemContent content,
            Optional<CatalogueColumn> column,
            Optional<LocalDate> publishedOn,
            Optional<LocalDate> annulledOn,
            Optional<LocalDate> withdrawnOn) {}

    /** The terms of an item on a day. */
    public static List<ItemTerm> of(Facts facts, WorkingCalendar calendar, LocalDate today) {
        List<ItemTerm> terms = new ArrayList<>();
        Optional.ofNullable(facts.content().arisenOn()).ifPresent(start -> {
            ItemTimer timer = facts.content().origin() == ItemOrigin.PUBLICATION_DECISION
                    ? ItemTimer.T_ART44
                    : ItemTimer.T_PUBLISH;
            int days = facts.column()
                    .flatMap(column -> Optional.ofNullable(column.termWorkingDays()))
                    .orElse(timer.workingDays());
            terms.add(ItemTerm.counted(timer, start, days, facts.publishedOn(), calendar, today));
        });
        facts.annulledOn()
                .ifPresent(start -> terms.add(ItemTerm.counted(
                        ItemTimer.T_PENALTY_WITHDRAW,
                        start,
                        ItemTimer.T_PENALTY_WITHDRAW.workingDays(),
                        facts.withdrawnOn(),
                        calendar,
                        today)));
        return terms;
    }
}
