package org.gongkai.litigation.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.Instance;

/**
 * A case as it stands.
 *
 * @param all its proceedings, also those that were recorded in error
 */
public record CaseCourse(CaseSubject subject, List<Proceeding> all) {

    public CaseCourse {
        all = List.copyOf(all);
    }

    /** The proceedings that stand, in order. */
    public List<Proceeding> proceedings() {
        return all.stream()
                .filter(proceeding -> proceeding.voidReason().isEmpty())
                .toList();
    }

    /** The proceeding of a number, where it stands. */
    public Optional<Proceeding> find(int number) {
        return proceedings().stream()
                .filter(proceeding -> proceeding.number() == number)
                .findFirst();
    }

    /** The proceeding and those before it in its chain, the last first. */
    public List<Proceeding> chain(Proceeding proceeding) {
        List<Proceeding> chain = new ArrayList<>();
        Optional<Proceeding> link = Optional.of(proceeding);
        while (link.isPresent() && !chain.contains(link.get())) {
            chain.add(link.get());
            link = Optional.ofNullable(link.get().facts().follows()).flatMap(this::find);
        }
        return chain;
    }

    /** The block of table 4 that it counts in; a new trial, and what comes of it, changes no figure. */
    public Optional<Block> block(Proceeding proceeding) {
        if (chain(proceeding).stream().anyMatch(link -> link.instance() == Instance.RETRIAL)) {
            return Optional.empty();
        }
        return switch (proceeding.instance()) {
            case RECONSIDERATION -> Optional.of(Block.RECONSIDERATION);
            case FIRST_INSTANCE, SECOND_INSTANCE -> Optional.of(blockOfSuit(proceeding));
            case RETRIAL -> Optional.empty();
        };
    }

    private Block blockOfSuit(Proceeding suit) {
        List<Proceeding> chain = chain(suit);
        if (chain.stream().anyMatch(link -> link.instance() == Instance.RECONSIDERATION)) {
            return Block.LITIGATION_AFTER_RECONSIDERATION;
        }
        return chain.stream()
                .flatMap(link -> link.toldBlock().stream())
                .findFirst()
                .orElse(Block.LITIGATION_DIRECT);
    }

    /** Whether it was appealed against; an appeal that was withdrawn is none any more, and one that was not taken never was. */
    public boolean isAppealed(Proceeding proceeding) {
        return appeals(proceeding).anyMatch(appeal -> appeal.withdrawal().isEmpty() && !appeal.neverBegan());
    }

    /** The decision by which the appeal against it was withdrawn; none while another appeal is there. */
    public Optional<Decision> withdrawalOfAppeal(Proceeding proceeding) {
        return isAppealed(proceeding)
                ? Optional.empty()
                : appeals(proceeding)
                        .flatMap(appeal -> appeal.withdrawal().stream())
                        .reduce((one, later) -> later);
    }

    private Stream<Proceeding> appeals(Proceeding proceeding) {
        return after(proceeding).stream().filter(next -> next.instance() == Instance.SECOND_INSTANCE);
    }

    /** Those that come right after the proceeding. */
    public List<Proceeding> after(Proceeding proceeding) {
        return proceedings().stream()
                .filter(other -> Integer.valueOf(proceeding.number())
                        .equals(other.facts().follows()))
                .toList();
    }
}
