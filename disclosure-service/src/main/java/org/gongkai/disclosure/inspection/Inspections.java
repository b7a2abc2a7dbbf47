package org.gongkai.disclosure.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.wording.WordLists;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.agency.AgencyReplica;

/** Inspects how bodies keep what they make public, whenever somebody asks: nothing of it is stored but what became of links. */
@ApplicationScoped
@Transactional
public class Inspections {

    private final Map<InspectionRule, Inspected> places = new EnumMap<>(InspectionRule.class);
    private final Catalogues catalogues;
    private final WordLists words;
    private final AgencyReplica agencies;
    private final Clock clock;

    Inspections(
            @All List<Inspected> places, Catalogues catalogues, WordLists words, AgencyReplica agencies, Clock clock) {
        places.forEach(place -> place.rules().forEach(rule -> this.places.put(rule, place)));
        this.catalogues = catalogues;
        this.words = words;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What an inspection of a body comes to. */
    public Inspection of(String agencyCode, InspectionSpan span) {
        Look look = look(agencyCode, span);
        Map<InspectionRule, Long> counts = new EnumMap<>(InspectionRule.class);
        places.forEach((rule, place) -> counts.put(rule, place.count(look, rule)));
        return Inspection.of(agencyCode, span, counts);
    }

    /** A page of what it has found, rule by rule. */
    public Page<InspectionFinding> findings(
            String agencyCode, InspectionSpan span, Optional<InspectionRule> rule, PageRequest page) {
        Look look = look(agencyCode, span);
        Optional<Place> last = Cursor.read(page.after(), Place::parse);
        List<InspectionFinding> oneMore = new ArrayList<>();
        Stream.of(InspectionRule.values())
                .filter(one -> rule.isEmpty() || rule.get() == one)
                .filter(one -> last.isEmpty() || last.get().rule().compareTo(one) <= 0)
                .takeWhile(one -> oneMore.size() <= page.limit())
                .forEach(one -> oneMore.addAll(places.get(one)
                        .after(
                                look,
                                one,
                                last.filter(place -> place.rule() == one).map(Place::subjectId),
                                page.limit() + 1 - oneMore.size())));
        return Page.of(oneMore, page.limit(), finding -> new Place(finding.rule(), finding.subjectId()).key());
    }

    /** A finding, as long as it is there. */
    public Optional<InspectionFinding> find(
            String agencyCode, InspectionSpan span, InspectionRule rule, String subjectId) {
        return places.get(rule).find(look(agencyCode, span), rule, subjectId);
    }

    private Look look(String agencyCode, InspectionSpan span) {
        agencies.requireReached(agencyCode);
        LocalDate today = LocalDate.now(clock);
        return new Look(
                agencyCode,
                span,
                today,
                catalogues.find(agencyCode, span.seenOn(today), Optional.empty()),
                words.of(agencyCode));
    }

    /** Where a page has ended. */
    private record Place(InspectionRule rule, String subjectId) {

        String key() {
            return rule + "/" + subjectId;
        }

        static Place parse(String key) {
            int slash = key.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException(key);
            }
            return new Place(InspectionRule.valueOf(key.substring(0, slash)), key.substring(slash + 1));
        }
    }
}
