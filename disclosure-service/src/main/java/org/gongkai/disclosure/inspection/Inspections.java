package org.gongkai.disclosure.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.catalogue.ColumnNode;
import org.gongkai.disclosure.catalogue.ColumnState;
import org.gongkai.disclosure.life.ItemFilter;
import org.gongkai.disclosure.life.ItemReading;
import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.term.ItemSettings;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.agency.AgencyReplica;

/** Inspects how bodies keep what they make public, whenever somebody asks: nothing of it is stored. */
@ApplicationScoped
@Transactional
public class Inspections {

    private static final String REGISTERS = SqlResource.read(Inspections.class, "registers.sql");
    private static final int TOGETHER = 500;

    private final Catalogues catalogues;
    private final ItemReading items;
    private final ItemSettings settings;
    private final AgencyReplica agencies;
    private final Jdbi jdbi;
    private final Clock clock;

    Inspections(
            Catalogues catalogues,
            ItemReading items,
            ItemSettings settings,
            AgencyReplica agencies,
            Jdbi jdbi,
            Clock clock) {
        this.catalogues = catalogues;
        this.items = items;
        this.settings = settings;
        this.agencies = agencies;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What an inspection of a body comes to. */
    public Inspection of(String agencyCode, InspectionSpan span) {
        Map<InspectionRule, Long> counts = new EnumMap<>(InspectionRule.class);
        Stream.of(InspectionRule.values()).forEach(rule -> counts.put(rule, 0L));
        all(agencyCode, span).forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        return Inspection.of(agencyCode, span, counts);
    }

    /** A page of what it has found, rule by rule. */
    public Page<InspectionFinding> findings(
            String agencyCode, InspectionSpan span, Optional<InspectionRule> rule, PageRequest page) {
        String last = Cursor.read(page.after(), key -> key).orElse("");
        List<InspectionFinding> oneMore = all(agencyCode, span).stream()
                .filter(finding -> rule.map(only -> only == finding.rule()).orElse(true))
                .filter(finding -> key(finding).compareTo(last) > 0)
                .sorted(Comparator.comparing(Inspections::key))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), Inspections::key);
    }

    /** A finding, as long as it is there. */
    public Optional<InspectionFinding> find(
            String agencyCode, InspectionSpan span, InspectionRule rule, String subjectId) {
        return all(agencyCode, span).stream()
                .filter(finding -> finding.rule() == rule && finding.subjectId().equals(subjectId))
                .findFirst();
    }

    private static String key(InspectionFinding finding) {
        return "%02d/%s".formatted(finding.rule().ordinal(), finding.subjectId());
    }

    private List<InspectionFinding> all(String agencyCode, InspectionSpan span) {
        agencies.requireReached(agencyCode);
        LocalDate on = span.seenOn(LocalDate.now(clock));
        Optional<CatalogueVersion> catalogue = catalogues.find(agencyCode, on, Optional.empty());
        List<InspectionFinding> all = new ArrayList<>();
        catalogue.ifPresent(list -> catalogues.tree(list, on).forEach(column -> addColumn(all, column)));
        addRegisters(
                all, agencyCode, span, catalogue.map(CatalogueVersion::version).orElse(0L));
        addItems(
                all,
                InspectionRule.LATE_ITEM,
                new ItemFilter(Optional.of(agencyCode), Optional.empty(), true, Optional.empty()));
        addItems(
                all,
                InspectionRule.NOT_REASSESSED,
                new ItemFilter(
                        Optional.of(agencyCode),
                        Optional.empty(),
                        false,
                        Optional.of(LocalDate.now(clock).minus(settings.reassessedAfter()))));
        return all;
    }

    /** A column that others stand below is none of its own. */
    private static void addColumn(List<InspectionFinding> all, ColumnNode column) {
        column.columns().forEach(below -> addColumn(all, below));
        if (column.columns().isEmpty() && column.items() == 0) {
            all.add(new InspectionFinding(InspectionRule.EMPTY_COLUMN, column.path(), column.path()));
        } else if (column.state().filter(ColumnState::late).isPresent()) {
            all.add(new InspectionFinding(InspectionRule.STALE_COLUMN, column.path(), column.path()));
        }
    }

    private void addRegisters(List<InspectionFinding> all, String agencyCode, InspectionSpan span, long version) {
        jdbi.useHandle(handle -> handle.createQuery(REGISTERS)
                .bind("agency", agencyCode)
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("version", version)
                .map((row, context) -> all.add(new InspectionFinding(
                        InspectionRule.valueOf(row.getString("rule")),
                        row.getString("subject_id"),
                        row.getString("subject"))))
                .list());
    }

    private void addItems(List<InspectionFinding> all, InspectionRule rule, ItemFilter filter) {
        Optional<String> after = Optional.empty();
        do {
            Page<ItemState.Summary> page = items.list(filter, new PageRequest(TOGETHER, after));
            page.items()
                    .forEach(item -> all.add(new InspectionFinding(
                            rule, item.id().toString(), item.text().content().title())));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }
}
