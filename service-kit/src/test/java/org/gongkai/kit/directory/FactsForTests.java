package org.gongkai.kit.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Ending;

/** A directory of tests, fact by fact. */
public final class FactsForTests {

    private final List<AgencyFact> facts = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-01T00:00:00Z");

    /** What is said from now on is recorded at this moment. */
    public FactsForTests at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /** Says that a body has always been there. */
    public FactsForTests has(String code, AgencyKind kind, String regionCode) {
        return says(code, AgencyFact.ALWAYS, kind, regionCode, state -> state);
    }

    /** Says that a body has always been there, counted in another. */
    public FactsForTests has(String code, AgencyKind kind, String regionCode, String countedIn) {
        return says(code, AgencyFact.ALWAYS, kind, regionCode, state -> state.countedIn(countedIn));
    }

    /** Says what holds of a body from a day on. */
    public FactsForTests says(
            String code, LocalDate validFrom, AgencyKind kind, String regionCode, UnaryOperator<AgencyState> more) {
        facts.add(new AgencyFact(
                code,
                version(code),
                validFrom,
                Optional.empty(),
                more.apply(AgencyState.of(code + "的名称", regionCode, kind)),
                Optional.empty(),
                List.of(),
                false,
                now));
        return this;
    }

    /** Says that a body, which was always as it was said first, has ended. */
    public FactsForTests ends(String code, String lastDay, Ending ending, String... successors) {
        AgencyFact first = facts.stream()
                .filter(fact -> fact.code().equals(code))
                .findFirst()
                .orElseThrow();
        facts.add(new AgencyFact(
                code,
                version(code),
                first.validFrom(),
                Optional.of(LocalDate.parse(lastDay)),
                first.state(),
                Optional.of(ending),
                List.of(successors),
                false,
                now));
        return this;
    }

    /** Takes back that something begins on a day. */
    public FactsForTests takesBack(String code, LocalDate validFrom) {
        AgencyFact begun = facts.stream()
                .filter(fact -> fact.code().equals(code) && fact.validFrom().equals(validFrom))
                .findFirst()
                .orElseThrow();
        facts.add(new AgencyFact(
                code,
                version(code),
                validFrom,
                begun.validTo(),
                begun.state(),
                begun.ending(),
                begun.successors(),
                true,
                now));
        return this;
    }

    private long version(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).count() + 1;
    }

    /** Everything that was said. */
    public List<AgencyFact> all() {
        return List.copyOf(facts);
    }

    /** The directory on 31 December of a year. */
    public DirectoryDay ofYear(int year) {
        return DirectoryDay.of(facts, LocalDate.of(year, 12, 31), Optional.empty());
    }

    /** The directory on 31 December of a year, as known at a moment. */
    public DirectoryDay ofYear(int year, String asOf) {
        return DirectoryDay.of(facts, LocalDate.of(year, 12, 31), Optional.of(Instant.parse(asOf)));
    }
}
