package org.gongkai.disclosure.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.disclosure.life.order.PublicationOrder;
import org.gongkai.disclosure.life.place.Placed;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.kit.problem.Violation;

/**
 * How an item stands.
 *
 * @param recordId its row of the register, once it is or was public
 * @param indexNumber of that row
 * @param text the text that it stands for: the published one, or the one that is worked on
 * @param texts every text that it ever had, the first first
 * @param gaps what that text lacks before it can be submitted
 * @param findings what looks like personal data in it
 * @param withdrawalReason for everybody to read
 * @param withheldOn when somebody last found that it stays withheld
 * @param order that it is to be made public at a moment
 * @param placements where else it stands
 * @param steps what was done, the first first
 */
public record ItemState(
        UUID id,
        long revision,
        String agencyCode,
        ItemStage stage,
        Optional<UUID> recordId,
        Optional<String> indexNumber,
        RevisionState text,
        List<RevisionState> texts,
        Validity validity,
        List<Violation> gaps,
        List<Finding> findings,
        List<ItemTerm> terms,
        Optional<LocalDate> annulledOn,
        Optional<LocalDate> withdrawnOn,
        Optional<String> withdrawalReason,
        Optional<LocalDate> withheldOn,
        Optional<PublicationOrder> order,
        List<Placed> placements,
        List<ItemStepTaken> steps,
        String begunBy,
        Instant begunAt) {

    /** An item as a list shows it. */
    public record Summary(
            UUID id,
            long revision,
            String agencyCode,
            ItemStage stage,
            Optional<UUID> recordId,
            RevisionState text,
            List<ItemTerm> terms,
            Instant begunAt) {}

    /** Whether an account has written of the text at hand. */
    boolean isWrittenBy(String account) {
        return steps.stream()
                .filter(step -> step.isWritingOf(text.number()))
                .anyMatch(step -> step.by().equals(account));
    }

    /** Why the text at hand was begun, where another was public before. */
    String reasonOfChange() {
        return steps.stream()
                .filter(step -> step.step() == ItemStep.CHANGE && step.revisionNumber() == text.number())
                .findFirst()
                .flatMap(ItemStepTaken::reason)
                .orElseThrow();
    }

    /** Places that look like personal data and that nobody has said anything of. */
    List<Finding> openFindings() {
        return findings.stream().filter(Finding::isOpen).toList();
    }
}
