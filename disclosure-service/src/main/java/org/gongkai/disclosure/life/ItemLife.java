package org.gongkai.disclosure.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.disclosure.life.refusal.ItemRefusal;
import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.life.table.ItemLifeCycle;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.life.table.ItemTransition;
import org.gongkai.kit.life.Life;

/** The life of one item of proactive disclosure, from its draft on. What is published of it is a row of the register. */
@Entity
@Table(name = "item_life")
class ItemLife implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private ItemStage stage;

    private UUID recordId;

    private int revisionNumber = 1;

    private Integer publishedNumber;

    private LocalDate annulledOn;

    private LocalDate withdrawnOn;

    private String withdrawalReason;

    private LocalDate withheldOn;

    private String begunBy;

    private Instant begunAt;

    /** For Hibernate. */
    ItemLife() {}

    /** A draft. */
    ItemLife(UUID id, String agencyCode, String begunBy, Instant begunAt) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.stage = ItemStage.DRAFT;
        this.begunBy = begunBy;
        this.begunAt = begunAt;
    }

    /** That of a row of the register, which is public already. */
    ItemLife(UUID id, String agencyCode, UUID recordId, String begunBy, Instant begunAt) {
        this(id, agencyCode, begunBy, begunAt);
        this.stage = ItemStage.PUBLISHED;
        this.recordId = recordId;
        this.publishedNumber = revisionNumber;
    }

    /** Takes a step of the table. */
    void take(ItemStep step) {
        ItemTransition row = ItemLifeCycle.find(stage, step)
                .orElseThrow(() -> ItemRefusal.of(ItemWords.WRONG_STAGE, step.said(), stage.said()));
        stage = row.to().orElse(stage);
    }

    /** The text that is worked on is public now, in this row of the register. */
    void published(UUID record) {
        recordId = record;
        publishedNumber = revisionNumber;
    }

    /** Another text is begun; the numbers of texts that were dropped are not given again. */
    void beginChange() {
        revisionNumber++;
    }

    void annulled(LocalDate on) {
        annulledOn = on;
    }

    void withdrawn(LocalDate on, String reason) {
        withdrawnOn = on;
        withdrawalReason = reason;
    }

    /** It is withheld, as somebody has found on this day. */
    void withheld(LocalDate on) {
        withheldOn = on;
    }

    /** It may be public after all. */
    void noLongerWithheld() {
        withheldOn = null;
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    ItemStage stage() {
        return stage;
    }

    Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    /** The text that it stands for at its stage: the published one, or the one that is worked on. */
    int number() {
        return stage.isOfThePublished() ? publishedNumber : revisionNumber;
    }

    /** The text that is public, where one ever was. */
    Optional<Integer> publishedNumber() {
        return Optional.ofNullable(publishedNumber);
    }

    int revisionNumber() {
        return revisionNumber;
    }

    Optional<LocalDate> annulledOn() {
        return Optional.ofNullable(annulledOn);
    }

    Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    Optional<String> withdrawalReason() {
        return Optional.ofNullable(withdrawalReason);
    }

    Optional<LocalDate> withheldOn() {
        return Optional.ofNullable(withheldOn);
    }

    String begunBy() {
        return begunBy;
    }

    Instant begunAt() {
        return begunAt;
    }
}
