package org.gongkai.disclosure.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.Admission;

/** Asks what is entered as public past the review on what ground it is, once its body reviews here. */
@ApplicationScoped
public class EntryGrounds {

    private final ReviewStarts starts;

    EntryGrounds(ReviewStarts starts) {
        this.starts = starts;
    }

    /**
     * What a row says of its being public.
     *
     * @param publishedOn since when everybody reads it; nothing where nobody does
     * @param detail where and by whom it was reviewed
     */
    public record Said(LocalDate publishedOn, EntryGround ground, String detail) {

        private boolean isSame(Said other) {
            return publishedOn.equals(other.publishedOn()) && ground == other.ground();
        }
    }

    /** What is wrong with a ground and its detail in themselves. */
    public static List<Violation> violations(Said said) {
        List<Violation> violations = new ArrayList<>();
        if (said.ground() != null && said.ground().needsDetail() && said.detail() == null) {
            violations.add(new Violation("/groundDetail", DisclosureWords.GROUND_DETAIL_NEEDED));
        }
        if (said.ground() == null && said.detail() != null) {
            violations.add(new Violation("/ground", DisclosureWords.GROUND_NEEDED_WITH_DETAIL));
        }
        return violations;
    }

    /**
     * Once its body reviews here, what was not reviewed here says on what ground it is public. What stands there already is
     * asked where its day or its ground is another now: what was released here is exported without a ground and comes back so.
     */
    public Optional<Admission.Refused> refusal(String agencyCode, Said said, Optional<Said> standing) {
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
