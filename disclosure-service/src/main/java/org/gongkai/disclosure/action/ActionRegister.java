package org.gongkai.disclosure.action;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.Word;

/**
 * The register of administrative actions (行政执法决定台账): one row for an agency, period and source; a later import wins over
 * an earlier one.
 */
@ApplicationScoped
public class ActionRegister implements Register<AdministrativeAction> {

    private static final List<String> COUNTS = List.of("licensing", "penalties", "compulsions", "feesWanYuan");

    @Override
    public String path() {
        return "administrative-actions";
    }

    @Override
    public String table() {
        return "administrative_action";
    }

    @Override
    public String recordKind() {
        return "ADMINISTRATIVE_ACTION";
    }

    @Override
    public Message singular() {
        return DisclosureWords.ACTIONS;
    }

    @Override
    public Class<AdministrativeAction> entryType() {
        return AdministrativeAction.class;
    }

    @Override
    public String agencyCode(AdministrativeAction action) {
        return action.agencyCode();
    }

    @Override
    public String number(AdministrativeAction action) {
        return number(action.year(), action.period(), action.source());
    }

    @Override
    public boolean lastRowWins() {
        return true;
    }

    /** The counts of a period count on its last day; that a kind is stated counts too, for a stated 0 is known. */
    @Override
    public List<Movement> movements(AdministrativeAction action) {
        LocalDate on = action.period().lastDay(action.year());
        return ActionKind.statedIn(action).entrySet().stream()
                .flatMap(stated -> Stream.of(
                        new Movement(stated.getKey().flow(), on, stated.getValue()),
                        Movement.one(stated.getKey().statement(), on)))
                .toList();
    }

    /** The other periods of the same year and source that have a month in common with this one. */
    @Override
    public Set<String> rivals(AdministrativeAction action) {
        return Stream.of(ActionPeriod.values())
                .filter(period -> period != action.period() && period.overlaps(action.period()))
                .map(period -> number(action.year(), period, action.source()))
                .collect(Collectors.toSet());
    }

    /** A year and one of its months count twice what both of them state. */
    @Override
    public boolean countsTwice(AdministrativeAction action, AdministrativeAction rival) {
        return !Collections.disjoint(
                ActionKind.statedIn(action).keySet(), ActionKind.statedIn(rival).keySet());
    }

    @Override
    public List<Word> words() {
        return Word.table(ActionRegister.class);
    }

    @Override
    public List<Violation> check(AdministrativeAction action, LocalDate today) {
        if (ActionKind.statedIn(action).isEmpty()) {
            return List.of(new Violation("", DisclosureWords.COUNT_NEEDED.with(COUNTS)));
        }
        if (action.year() > today.getYear()) {
            return List.of(new Violation("/year", DisclosureWords.NOT_AFTER_THIS_YEAR));
        }
        return action.period().firstDay(action.year()).isAfter(today)
                ? List.of(new Violation("/period", DisclosureWords.NOT_BEGUN))
                : List.of();
    }

    private static String number(int year, ActionPeriod period, String source) {
        return year + (period == ActionPeriod.YEAR ? "" : "-" + period) + (source == null ? "" : " " + source);
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(ActionRegister.class, "recount.sql"),
                Optional.empty(),
                "select agency_code, count(*) records from administrative_action where voided_at is null group by 1");
    }
}
