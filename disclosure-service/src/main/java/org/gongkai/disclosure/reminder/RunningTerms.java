package org.gongkai.disclosure.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.catalogue.ColumnNode;
import org.gongkai.disclosure.catalogue.ColumnState;
import org.gongkai.disclosure.decision.AnnulledPenalties;
import org.gongkai.disclosure.document.life.AwaitedDocuments;
import org.gongkai.disclosure.document.list.EndingDocuments;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.term.ItemSettings;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.suggestion.SuggestionStates;

/**
 * The terms that run for a body: of its items, of what it withholds, of its columns, of what was suggested, of documents that end or wait
 * for reviews, of penalties that were annulled.
 */
@ApplicationScoped
@Transactional
class RunningTerms {

    /** That what is withheld is looked at again (Art. 18). */
    static final String REASSESSMENT = "T_REASSESS";

    /** That there is something new in a column, by its rhythm. */
    static final String RHYTHM = "T_RHYTHM";

    /** That a suggestion is answered, and what was accepted is done. */
    static final String SUGGESTION = "T_SUGGESTION";

    /** That a document is at an end by itself, unless it is extended before (自然失效). */
    static final String EXPIRY = "T_EXPIRY";

    /** A document whose end is longer past is no news: who hears for the first time is not told of all there ever were. */
    private static final int DAYS_PAST = 30;

    /** A term that ends later is of no interest yet: no threshold is so far away, whatever holidays lie between. */
    private static final int DAYS_AHEAD = 30;

    /** Of what was made longer ago the twenty working days are longer past, whatever holidays lie between. */
    private static final int DAYS_MADE = 120;

    private final ItemReading items;
    private final Catalogues catalogues;
    private final SuggestionStates suggestions;
    private final EndingDocuments documents;
    private final AwaitedDocuments awaited;
    private final AnnulledPenalties penalties;
    private final ItemSettings settings;
    private final Jdbi jdbi;

    RunningTerms(
            ItemReading items,
            Catalogues catalogues,
            SuggestionStates suggestions,
            EndingDocuments documents,
            AwaitedDocuments awaited,
            AnnulledPenalties penalties,
            ItemSettings settings,
            Jdbi jdbi) {
        this.items = items;
        this.suggestions = suggestions;
        this.documents = documents;
        this.awaited = awaited;
        this.penalties = penalties;
        this.catalogues = catalogues;
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** The bodies that have items, a list, suggestions, documents that end or wait for reviews, or penalties that were annulled. */
    List<String> agencies(LocalDate today) {
        Set<String> all = new TreeSet<>(documents.agencies(today.minusDays(DAYS_PAST), today.plusDays(DAYS_AHEAD)));
        all.addAll(keepers());
        return List.copyOf(all);
    }

    private List<String> keepers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select agency_code from item_life union select agency_code from catalogue_version
                        union select agency_code from suggestion union select agency_code from review_start
                        union select agency_code from document_event where event = 'REWORD'
                        union select agency_code from administrative_decision
                            where voided_at is null and annulled_on is not null and withdrawn_on is null""").mapTo(String.class).list());
    }

    /** Those of a body. */
    List<RunningTerm> of(String agencyCode, LocalDate today) {
        List<RunningTerm> terms = new ArrayList<>();
        items.withOpenTerms(agencyCode).forEach(item -> ofItem(item).forEach(terms::add));
        terms.addAll(withheld(agencyCode, today));
        suggestions
                .openTerms(agencyCode)
                .forEach(open -> terms.add(new RunningTerm(
                        new RunningTerm.OfSuggestion(open.id(), open.suggestionNumber()),
                        SUGGESTION,
                        open.dueNotBefore(),
                        open.dueOn())));
        documents
                .of(agencyCode, today.minusDays(DAYS_PAST), today.plusDays(DAYS_AHEAD))
                .forEach(ending -> terms.add(RunningTerm.until(
                        new RunningTerm.OfDocument(ending.id(), ending.documentNumber()), EXPIRY, ending.expiresOn())));
        awaited.of(agencyCode, today.minusDays(DAYS_MADE))
                .forEach(one -> terms.add(RunningTerm.of(
                        new RunningTerm.OfDocument(
                                one.record().id(), one.record().entry().documentNumber()),
                        one.term())));
        penalties
                .of(agencyCode, today)
                .forEach(one ->
                        terms.add(RunningTerm.of(new RunningTerm.OfDecision(one.id(), one.number()), one.term())));
        terms.removeIf(term -> isNoNews(term, today));
        catalogues
                .find(agencyCode)
                .ifPresent(
                        list -> catalogues.tree(list, today).forEach(column -> addColumn(terms, agencyCode, column)));
        return terms;
    }

    /** What has waited for longer is there by a list, and nobody who begins is told of all of it. */
    private static boolean isNoNews(RunningTerm term, LocalDate today) {
        boolean enteredAsRow = switch (term.subject()) {
            case RunningTerm.OfDocument document -> true;
            case RunningTerm.OfDecision decision -> true;
            case RunningTerm.OfItem item -> false;
            case RunningTerm.OfColumn column -> false;
            case RunningTerm.OfSuggestion suggestion -> false;
        };
        return enteredAsRow
                && term.dueOn().filter(today.minusDays(DAYS_PAST)::isAfter).isPresent();
    }

    private static Stream<RunningTerm> ofItem(ItemState.Summary item) {
        return item.terms().stream()
                .filter(ItemTerm::isOpen)
                .map(term -> RunningTerm.of(new RunningTerm.OfItem(item.id(), item.recordId()), term));
    }

    private List<RunningTerm> withheld(String agencyCode, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, withheld_on from item_life
                        where agency_code = :agency and stage = 'DISCARDED' and withheld_on <= :until order by id""")
                .bind("agency", agencyCode)
                .bind("until", today.plusDays(DAYS_AHEAD).minus(settings.reassessedAfter()))
                .map((row, context) -> RunningTerm.until(
                        new RunningTerm.OfItem(row.getObject("id", UUID.class), Optional.empty()),
                        REASSESSMENT,
                        row.getObject("withheld_on", LocalDate.class).plus(settings.reassessedAfter())))
                .list());
    }

    private static void addColumn(List<RunningTerm> terms, String agencyCode, ColumnNode column) {
        column.columns().forEach(below -> addColumn(terms, agencyCode, below));
        column.state()
                .flatMap(ColumnState::dueOn)
                .ifPresent(due ->
                        terms.add(RunningTerm.until(new RunningTerm.OfColumn(agencyCode, column.path()), RHYTHM, due)));
    }
}
