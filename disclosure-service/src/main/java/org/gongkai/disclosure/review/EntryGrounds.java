package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.Admission;

/**
 * Asks what is entered as public past the review on what ground it is, once its body reviews here, and has what is public already say
 * other words only by a review.
 */
@ApplicationScoped
public class EntryGrounds {

    private final ReviewStarts starts;
    private final Clock clock;
    private final FalseAlarms alarms;

    EntryGrounds(ReviewStarts starts, Clock clock, FalseAlarms alarms) {
        this.alarms = alarms;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * What a row says of its being public.
     *
     * @param publishedOn since when everybody reads it; nothing where nobody does
     * @param detail where and by whom it was reviewed
     * @param words what everybody reads of it, field by field; a field without a word is not there
     */
    public record Said(LocalDate publishedOn, EntryGround ground, String detail, Map<String, String> words) {

        private boolean isSame(Said other) {
            return publishedOn.equals(other.publishedOn()) && ground == other.ground();
        }

        /** The first field in which everybody would read another word than so far; a word that goes is read by nobody. */
        private Optional<String> reworded(Said before) {
            return words.keySet().stream()
                    .sorted()
                    .filter(field -> !words.get(field).equals(before.words().get(field)))
                    .findFirst();
        }

        /** Whether it says of this change where it was reviewed: elsewhere, and not where the words before were. */
        private boolean saysAnew(Said before) {
            return ground != null && ground.needsDetail() && !Objects.equals(detail, before.detail());
        }
    }

    /** What is wrong with a ground and its detail in themselves. */
    public List<Violation> violations(String agencyCode, Said said) {
        List<Violation> violations = new ArrayList<>(alarms.forbid(agencyCode, "/groundDetail", said.detail()));
        if (said.ground() != null && said.ground().needsDetail() && said.detail() == null) {
            violations.add(new Violation("/groundDetail", DisclosureWords.GROUND_DETAIL_NEEDED));
        }
        if (said.ground() == null && said.detail() != null) {
            violations.add(new Violation("/ground", DisclosureWords.GROUND_NEEDED_WITH_DETAIL));
        }
        return violations;
    }

    /**
     * Why an entry may not be registered as it is.
     *
     * @param otherwise what becomes of words instead that everybody reads already
     */
    public Optional<Admission.Refused> refusal(
            String agencyCode, Said said, Optional<Said> standing, DisclosureWords otherwise) {
        return entry(agencyCode, said, standing)
                .or(() -> standing.flatMap(before -> words(agencyCode, said, before, otherwise)));
    }

    /** From the day on that its body reviews here, what everybody reads already changes by a review, here or elsewhere. */
    private Optional<Admission.Refused> words(String agencyCode, Said said, Said before, DisclosureWords otherwise) {
        if (said.publishedOn() == null
                || before.publishedOn() == null
                || said.saysAnew(before)
                || ReviewedHere.isSo()) {
            return Optional.empty();
        }
        return said.reworded(before)
                .flatMap(field -> starts.reviewedFrom(agencyCode)
                        .filter(from -> !LocalDate.now(clock).isBefore(from))
                        .map(from -> new Admission.Refused(field, "INVALID", otherwise.with(from))));
    }

    /**
     * Once its body reviews here, what was not reviewed here says on what ground it is public. What stands there already is
     * asked where its day or its ground is another now: what was released here is exported without a ground and comes back so.
     */
    private Optional<Admission.Refused> entry(String agencyCode, Said said, Optional<Said> standing) {
        boolean saysNothing = said.ground() == null || said.ground() == EntryGround.BEFORE_THE_SYSTEM;
        if (said.publishedOn() == null
                || !saysNothing
                || standing.filter(said::isSame).isPresent()
                || ReviewedHere.isSo()) {
            return Optional.empty();
        }
        return starts.reviewedFrom(agencyCode)
                .filter(from -> !said.publishedOn().isBefore(from))
                .map(from -> new Admission.Refused(
                        "ground",
                        said.ground() == null ? "REQUIRED" : "INVALID",
                        DisclosureWords.GROUND_NEEDED_SINCE.with(from)));
    }
}
