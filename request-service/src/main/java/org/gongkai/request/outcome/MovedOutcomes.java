package org.gongkai.request.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.CellId;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;
import org.gongkai.request.life.outcome.OutcomePolicies;
import org.gongkai.request.life.outcome.OutcomePolicy;

/** Which applications would have another outcome by a setting, before it is set, and which would keep theirs for what reason. */
@ApplicationScoped
public class MovedOutcomes {

    private static final String SERVICE = "request-service";
    private static final String CANDIDATES = SqlResource.read(MovedOutcomes.class, "candidates.sql");

    private final Jdbi jdbi;
    private final OpenApplications applications;
    private final OutcomePolicies policies;
    private final SettingRows settings;
    private final Editions editions;
    private final ActingAs acting;
    private final Clock clock;

    MovedOutcomes(
            Jdbi jdbi,
            OpenApplications applications,
            OutcomePolicies policies,
            SettingRows settings,
            Editions editions,
            ActingAs acting,
            Clock clock) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.policies = policies;
        this.settings = settings;
        this.editions = editions;
        this.acting = acting;
        this.clock = clock;
    }

    /** What of an application is in its row alone. */
    private record Row(UUID id, String applicantKind, Optional<String> detail) {}

    /**
     * What a setting comes to.
     *
     * @param moved those that would have another outcome
     * @param unmoved those that it is about and that keep theirs
     */
    public record Judged(List<MovedOutcome> moved, List<UnmovedOutcome> unmoved) {}

    /**
     * Those that a setting would move, and those that it is about and leaves alone. Of all bodies that it is for, whoever asks: it
     * counts for all of them, and no more is told than numbers and outcomes.
     */
    public Judged by(DatedSetting tried) {
        DatedSettings before = settings.all();
        DatedSettings after = before.with(tried);
        LocalDate today = LocalDate.now(clock);
        LocalDate firstDay = tried.from().isAfter(today) ? tried.from() : today;
        return acting.call(Caller.service(SERVICE), () -> {
            Map<UUID, Row> rows = rows(tried);
            List<MovedOutcome> moved = new ArrayList<>();
            List<UnmovedOutcome> unmoved = new ArrayList<>();
            applications.forEach(List.copyOf(rows.keySet()), one -> {
                Row row = rows.get(one.id());
                for (JudgedOutcome judged : JudgedOutcome.of(one.course(), row.detail(), firstDay)) {
                    String region = policies.region(one.agencyCode(), judged.on());
                    OutcomePolicy stood = OutcomePolicies.of(before, region, judged.on());
                    OutcomePolicy then = OutcomePolicies.of(after, region, judged.on());
                    moved(one, row, judged, stood, then).ifPresent(moved::add);
                    unmoved(one, judged, stood, then).ifPresent(unmoved::add);
                }
            });
            moved.sort(Comparator.comparing(MovedOutcome::agencyCode)
                    .thenComparing(MovedOutcome::receiptNumber)
                    .thenComparing(one -> one.round().orElse(1)));
            unmoved.sort(Comparator.comparing(UnmovedOutcome::agencyCode)
                    .thenComparing(UnmovedOutcome::receiptNumber)
                    .thenComparing(one -> one.round().orElse(1)));
            return new Judged(moved, unmoved);
        });
    }

    private Map<UUID, Row> rows(DatedSetting tried) {
        return jdbi.withHandle(handle -> handle.createQuery(CANDIDATES)
                .bind("region", tried.region())
                .bind("from", tried.from())
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("applicant_kind"),
                        Optional.ofNullable(row.getString("outcome_detail"))))
                .collect(Collectors.toMap(Row::id, row -> row)));
    }

    private Optional<MovedOutcome> moved(
            OpenApplication application, Row row, JudgedOutcome judged, OutcomePolicy before, OutcomePolicy after) {
        Optional<String> becomes = judged.by(after);
        if (judged.stays().isPresent()
                || becomes.equals(judged.by(before))
                || becomes.equals(Optional.of(judged.counted()))) {
            return Optional.empty();
        }
        int year = application
                .course()
                .concluded()
                .map(done -> done.on().getYear())
                .orElseGet(() -> LocalDate.now(clock).getYear());
        return Optional.of(new MovedOutcome(
                application.id(),
                application.agencyCode(),
                application.receiptNumber(),
                judged.standing(),
                judged.on(),
                judged.round(),
                judged.counted(),
                becomes.orElseThrow(),
                cell(judged, judged.counted(), row, year),
                cell(judged, becomes.orElseThrow(), row, year),
                year));
    }

    private static Optional<UnmovedOutcome> unmoved(
            OpenApplication application, JudgedOutcome judged, OutcomePolicy before, OutcomePolicy after) {
        Optional<String> becomes = judged.by(after);
        boolean about = becomes.isPresent() ? !becomes.equals(judged.by(before)) : judged.mayMove(before, after);
        return judged.stays()
                .filter(reason -> about)
                .map(reason -> new UnmovedOutcome(
                        application.id(),
                        application.agencyCode(),
                        application.receiptNumber(),
                        judged.standing(),
                        judged.on(),
                        judged.round(),
                        judged.counted(),
                        becomes,
                        reason));
    }

    private Optional<CellId> cell(JudgedOutcome judged, String outcome, Row row, int year) {
        return !judged.counts()
                ? Optional.empty()
                : editions.of(year).findCellOf(ApplicationRegister.closed(outcome, row.applicantKind()));
    }
}
