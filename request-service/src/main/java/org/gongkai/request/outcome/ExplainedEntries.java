package org.gongkai.request.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.registers.statistics.EntryExplanations;
import org.gongkai.registers.statistics.LedgerEntry;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.outcome.OutcomeRule;

/**
 * Says of the entries behind a cell why the application counts there, where its outcome follows from a rule. An entry that was
 * taken back since is explained by how the application stood when it counted.
 */
@ApplicationScoped
@Transactional
class ExplainedEntries implements EntryExplanations {

    private static final String EXPLAINABLE = SqlResource.read(ExplainedEntries.class, "explainable.sql");

    private final Jdbi jdbi;
    private final OpenApplications applications;
    private final OutcomeExplanations explanations;
    private final SaidExplanation said;
    private final SettingRows settings;
    private final Editions editions;

    ExplainedEntries(
            Jdbi jdbi,
            OpenApplications applications,
            OutcomeExplanations explanations,
            SaidExplanation said,
            SettingRows settings,
            Editions editions) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.explanations = explanations;
        this.said = said;
        this.settings = settings;
        this.editions = editions;
    }

    @Override
    public String recordKind() {
        return "APPLICATION";
    }

    @Override
    public Map<LedgerEntry, List<Message>> of(List<LedgerEntry> entries) {
        List<LedgerEntry> counting =
                entries.stream().filter(entry -> entry.amount().signum() > 0).toList();
        Map<UUID, Optional<String>> details = details(counting);
        if (details.isEmpty()) {
            return Map.of();
        }
        DatedSettings known = settings.all();
        Map<UUID, OpenApplication> found = new HashMap<>();
        applications.forEach(List.copyOf(details.keySet()), one -> found.put(one.id(), one));
        Map<LedgerEntry, List<Message>> explained = new HashMap<>();
        for (LedgerEntry entry : counting) {
            Optional.ofNullable(found.get(entry.record().id()))
                    .flatMap(one -> standing(one.course(), entry)
                            .flatMap(course ->
                                    explanations.of(course, one.agencyCode(), details.get(one.id()), () -> known)))
                    .ifPresent(why -> explained.put(entry, said.of(why)));
        }
        return explained;
    }

    /** What stands below the outcome of each of which more may be to be told. */
    private Map<UUID, Optional<String>> details(List<LedgerEntry> entries) {
        List<UUID> ids =
                entries.stream().map(entry -> entry.record().id()).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(EXPLAINABLE)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class), Optional.ofNullable(row.getString("outcome_detail"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How the application stood when it counted by the entry, the last time; empty where the cell is not one of an outcome. */
    private Optional<Course> standing(Course course, LedgerEntry entry) {
        Optional<CellId> cell = CellId.find(entry.cellId());
        if (isOf(course, entry, cell)) {
            return Optional.of(course);
        }
        return OutcomeRule.all().stream().anyMatch(rule -> isOf(rule.outcome(), entry, cell))
                ? IntStream.iterate(course.taken().size() - 1, steps -> steps > 0, steps -> steps - 1)
                        .mapToObj(course::after)
                        .filter(before -> isOf(before, entry, cell))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isOf(Course course, LedgerEntry entry, Optional<CellId> cell) {
        return course.concluded()
                .filter(done -> done.on().equals(entry.effectiveOn()) && isOf(done.outcome(), entry, cell))
                .isPresent();
    }

    private boolean isOf(String outcome, LedgerEntry entry, Optional<CellId> cell) {
        return cell.filter(one -> editions.of(entry.year())
                        .findCellOf(ApplicationRegister.closed(outcome, one.column()))
                        .filter(one::equals)
                        .isPresent())
                .isPresent();
    }
}
