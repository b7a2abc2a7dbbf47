package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.place.Placed;
import org.gongkai.disclosure.life.place.Placements;
import org.gongkai.disclosure.life.relation.ItemRelations;
import org.gongkai.disclosure.life.relation.MadePublic;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.problem.DisclosureProblem;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.attachment.Attachment;

/** What everybody may read of items that have a life. */
@ApplicationScoped
@Transactional
public class PublicTexts {

    private final ItemLives lives;
    private final ItemRevisions revisions;
    private final Placements placements;
    private final ItemAttachments attachments;
    private final ItemRelations relations;
    private final MadePublic documents;
    private final Clock clock;

    PublicTexts(
            ItemLives lives,
            ItemRevisions revisions,
            Placements placements,
            ItemAttachments attachments,
            ItemRelations relations,
            MadePublic documents,
            Clock clock) {
        this.attachments = attachments;
        this.relations = relations;
        this.documents = documents;
        this.placements = placements;
        this.lives = lives;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * A text that is or was public.
     *
     * @param published the numbers of all that can be read, the first first; the last is the one that is
     */
    public record PublicText(
            int number,
            ItemContent content,
            Validity validity,
            LocalDate publishedOn,
            List<Placed> placements,
            List<Attachment> attachments,
            List<Integer> published) {}

    /**
     * That of a row of the register; none where the row has no life, or was voided.
     *
     * @throws Problem that it was withdrawn, and why
     */
    public Optional<PublicText> find(UUID record) {
        return readable(record)
                .map(life -> text(record, life, life.publishedNumber().orElseThrow(), published(life)));
    }

    /**
     * One that is, or was before another took its place and left it standing; none where that number never was public. What nobody is
     * to read any more is withdrawn, and its older texts with it.
     *
     * @throws Problem that the item was withdrawn, and why, or that the text was replaced
     */
    public Optional<PublicText> find(UUID record, int number) {
        return readable(record).flatMap(life -> {
            List<Integer> published = published(life);
            if (published.contains(number)) {
                return Optional.of(text(record, life, number, published));
            }
            requireNotReplaced(life, number);
            return Optional.empty();
        });
    }

    /**
     * The files that everybody can read of a row of the register: those of its text, and of those before it that were left standing. None where
     * the row has no life.
     *
     * @throws Problem that it was withdrawn, and why
     */
    public List<Attachment> files(UUID record) {
        return readable(record).stream()
                .flatMap(life -> revisions.readable(life.id()).stream()
                        .flatMap(text -> attachments.shown(life.id(), life.agencyCode(), text.content()).stream()))
                .distinct()
                .toList();
    }

    private Optional<ItemLife> readable(UUID record) {
        Optional<ItemLife> item = lives.findOfRecord(record).filter(life -> life.stage() != ItemStage.INVALID);
        item.flatMap(ItemLife::withdrawnOn).ifPresent(on -> {
            throw withdrawn(record, on);
        });
        return item;
    }

    private List<Integer> published(ItemLife life) {
        return revisions.readable(life.id()).stream()
                .map(revision -> revision.place().number())
                .toList();
    }

    private void requireNotReplaced(ItemLife life, int number) {
        if (revisions
                .findByIdOptional(new ItemRevision.Place(life.id(), number))
                .flatMap(ItemRevision::publishedOn)
                .isPresent()) {
            throw Problem.of(DisclosureProblem.WITHDRAWN, DisclosureWords.TEXT_REPLACED.with(number));
        }
    }

    private PublicText text(UUID record, ItemLife life, int number, List<Integer> published) {
        RevisionState text =
                revisions.findById(new ItemRevision.Place(life.id(), number)).state();
        return new PublicText(
                number,
                text.content(),
                documents.validity(text.content(), LocalDate.now(clock), relations.endedOn(record)),
                text.publishedOn().orElseThrow(),
                placements.of(life.id()),
                attachments.shown(life.id(), life.agencyCode(), text.content()),
                published);
    }

    /** What is answered of a row that was withdrawn: when, and where somebody has said so why. */
    public Problem withdrawn(UUID record, LocalDate on) {
        return Problem.of(
                DisclosureProblem.WITHDRAWN,
                lives.findOfRecord(record)
                        .flatMap(ItemLife::withdrawalReason)
                        .map(reason -> DisclosureWords.WITHDRAWN_BECAUSE.with(on, reason))
                        .orElseGet(() -> DisclosureWords.WITHDRAWN_ON.with(on)));
    }
}
