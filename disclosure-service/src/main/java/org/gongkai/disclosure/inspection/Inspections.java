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

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

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
    private static final String COUNTS = "select rule, count(*) as many from (" + REGISTERS + ") found group by rule";
    private static final String SOUGHT = "select * from (" + REGISTERS + ") found"
            + " where (cast(:rule as text) is null or rule = :rule)"
            + " and (cast(:subject as text) is null or subject_id = :subject)";
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
        agencies.requireReached(agencyCode);
        Optional<CatalogueVersion> catalogue = catalogue(agencyCode, span);
        apart(agencyCode, span, catalogue, Optional.empty())
                .forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        jdbi.useHandle(handle -> registers(handle, COUNTS, agencyCode, span, catalogue)
                .map((row, context) -> counts.put(InspectionRule.valueOf(row.getString("rule")), row.getLong("many")))
                .list());
        return Inspection.of(agencyCode, span, counts);
    }

    /** A page of what it has found, rule by rule. */
    public Page<InspectionFinding> findings(
            String agencyCode, InspectionSpan span, Optional<InspectionRule> rule, PageRequest page) {
        String last = Cursor.read(page.after(), key -> key).orElse("");
        List<InspectionFinding> oneMore = all(agencyCode, span, rule, Optional.empty()).stream()
                .filter(finding -> isSought(rule, finding.rule()))
                .filter(finding -> key(finding).compareTo(last) > 0)
                .sorted(Comparator.comparing(Inspections::key))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), Inspections::key);
    }

    /** A finding, as long as it is there. */
    public Optional<InspectionFinding> find(
            String agencyCode, InspectionSpan span, InspectionRule rule, String subjectId) {
        return all(agencyCode, span, Optional.of(rule), Optional.of(subjectId)).stream()
                .filter(finding -> finding.rule() == rule && finding.subjectId().equals(subjectId))
                .findFirst();
    }

    private static String key(InspectionFinding finding) {
        return "%02d/%s".formatted(finding.rule().ordinal(), finding.subjectId());
    }

    /** Those of a rule and a subject, where these are sought, and of others that are found with them. */
    private List<InspectionFinding> all(
            String agencyCode, InspectionSpan span, Optional<InspectionRule> rule, Optional<String> subject) {
        agencies.requireReached(agencyCode);
        Optional<CatalogueVersion> catalogue = catalogue(agencyCode, span);
        List<InspectionFinding> all = apart(agencyCode, span, catalogue, rule);
        jdbi.useHandle(handle -> registers(handle, SOUGHT, agencyCode, span, catalogue)
                .bind("rule", rule.map(InspectionRule::name).orElse(null))
                .bind("subject", subject.orElse(null))
                .map((row, context) -> all.add(new InspectionFinding(
                        InspectionRule.valueOf(row.getString("rule")),
                        row.getString("subject_id"),
                        row.getString("subject"))))
                .list());
        return all;
    }

    private Optional<CatalogueVersion> catalogue(String agencyCode, InspectionSpan span) {
        return catalogues.find(agencyCode, span.seenOn(LocalDate.now(clock)), Optional.empty());
    }

    /** What no row of a register shows by itself: columns, and items by their terms. */
    private List<InspectionFinding> apart(
            String agencyCode,
            InspectionSpan span,
            Optional<CatalogueVersion> catalogue,
            Optional<InspectionRule> rule) {
        LocalDate today = LocalDate.now(clock);
        List<InspectionFinding> apart = new ArrayList<>();
        if (isSought(rule, InspectionRule.EMPTY_COLUMN) || isSought(rule, InspectionRule.STALE_COLUMN)) {
            LocalDate on = span.seenOn(today);
            catalogue.ifPresent(list -> catalogues.tree(list, on).forEach(column -> addColumn(apart, column)));
        }
        if (isSought(rule, InspectionRule.LATE_ITEM)) {
            addItems(
                    apart,
                    InspectionRule.LATE_ITEM,
                    new ItemFilter(Optional.of(agencyCode), Optional.empty(), true, Optional.empty()));
        }
        if (isSought(rule, InspectionRule.NOT_REASSESSED)) {
            addItems(
                    apart,
                    InspectionRule.NOT_REASSESSED,
                    new ItemFilter(
                            Optional.of(agencyCode),
                            Optional.empty(),
                            false,
                            Optional.of(today.minus(settings.reassessedAfter()))));
        }
        return apart;
    }

    private static boolean isSought(Optional<InspectionRule> rule, InspectionRule one) {
        return rule.isEmpty() || rule.get() == one;
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

    private static Query registers(
            Handle handle, String sql, String agencyCode, InspectionSpan span, Optional<CatalogueVersion> catalogue) {
        return handle.createQuery(sql)
                .bind("agency", agencyCode)
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("version", catalogue.map(CatalogueVersion::version).orElse(0L));
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
