package org.gongkai.disclosure.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.life.ItemFilter;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.term.ItemSettings;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** Items, and documents without one, by their terms, which are worked out and not stored, as they stood when the time ended that is looked at. */
@Singleton
class InspectedItems implements Inspected {

    private static final int TOGETHER = 500;

    private final ItemReading items;
    private final LateDocuments documents;
    private final ItemSettings settings;

    InspectedItems(ItemReading items, LateDocuments documents, ItemSettings settings) {
        this.items = items;
        this.documents = documents;
        this.settings = settings;
    }

    @Override
    public Set<InspectionRule> rules() {
        return Set.of(InspectionRule.LATE_ITEM, InspectionRule.NOT_REASSESSED);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        long count = documents(look, rule).size();
        Optional<String> after = Optional.empty();
        do {
            Page<ItemState.Summary> page =
                    items.list(filter(look, rule), Optional.empty(), new PageRequest(TOGETHER, after));
            count += page.items().size();
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return count;
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        Stream<InspectionFinding> late =
                items.behind(filter(look, rule), Cursor.readId(after.map(Cursor::write)), most).stream()
                        .map(item -> InspectionFinding.of(
                                rule,
                                item.id().toString(),
                                item.text().content().title()));
        return Stream.concat(late, documents(look, rule).stream())
                .filter(finding -> after.isEmpty() || finding.subjectId().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(InspectionFinding::subjectId))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return Subjects.id(subjectId)
                .flatMap((UUID id) -> items.findState(id))
                .filter(item -> item.agencyCode().equals(look.agencyCode()) && isFound(look, rule, item))
                .map(item -> InspectionFinding.of(
                        rule, subjectId, item.text().content().title()))
                .or(() -> documents(look, rule).stream()
                        .filter(finding -> finding.subjectId().equals(subjectId))
                        .findFirst());
    }

    private List<InspectionFinding> documents(Look look, InspectionRule rule) {
        return rule == InspectionRule.LATE_ITEM ? documents.of(look) : List.of();
    }

    /** What was late when the time ended, and still is: what was done since needs nobody's task. */
    private boolean isFound(Look look, InspectionRule rule, ItemState item) {
        LocalDate then = look.span().seenOn(look.today());
        return rule == InspectionRule.LATE_ITEM
                ? item.terms().stream().anyMatch(term -> term.wasLateOn(then) && term.wasLateOn(look.today()))
                : item.withheldOn()
                        .filter(on -> on.isBefore(reassessedSince(look)))
                        .isPresent();
    }

    private ItemFilter filter(Look look, InspectionRule rule) {
        boolean late = rule == InspectionRule.LATE_ITEM;
        return new ItemFilter(
                Optional.of(look.agencyCode()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                late ? Optional.of(look.span().seenOn(look.today())) : Optional.empty(),
                late ? Optional.empty() : Optional.of(reassessedSince(look)));
    }

    private LocalDate reassessedSince(Look look) {
        return look.span().seenOn(look.today()).minus(settings.reassessedAfter());
    }
}
