package org.gongkai.disclosure.suggestion;

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

import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionTransition;
import org.gongkai.kit.life.Life;

/** The life of one suggestion, from its receipt on. */
@Entity
@Table(name = "suggestion")
class Suggestion implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    private String suggestionNumber;

    @Enumerated(EnumType.STRING)
    private SuggestionKind kind;

    @Enumerated(EnumType.STRING)
    private SuggestionStage stage;

    private UUID disclosureId;

    private LocalDate receivedOn;

    private LocalDate decidedOn;

    private LocalDate endedOn;

    private UUID itemId;

    private String codeIndex;

    private String content;

    private String reply;

    private LocalDate erasedOn;

    private Instant receivedAt;

    /** For Hibernate. */
    Suggestion() {}

    /**
     * One that has just come.
     *
     * @param content what was written, sealed
     */
    Suggestion(
            UUID id,
            String suggestionNumber,
            NewSuggestion sent,
            String content,
            String codeIndex,
            LocalDate receivedOn,
            Instant receivedAt) {
        this.id = id;
        this.agencyCode = sent.agencyCode();
        this.suggestionNumber = suggestionNumber;
        this.kind = sent.kind();
        this.stage = SuggestionStage.RECEIVED;
        this.disclosureId = sent.about().orElse(null);
        this.content = content;
        this.codeIndex = codeIndex;
        this.receivedOn = receivedOn;
        this.receivedAt = receivedAt;
    }

    /**
     * Goes where a row of the table leads.
     *
     * @param sealed what is answered
     */
    void take(SuggestionTransition row, Optional<String> sealed, LocalDate today) {
        stage = row.to();
        decidedOn = decidedOn == null ? today : decidedOn;
        endedOn = stage.isEnded() ? today : null;
        sealed.ifPresent(answer -> reply = answer);
    }

    /** An item is drafted because of it. */
    void drafted(UUID item) {
        itemId = item;
    }

    /** What people wrote is gone; that something was suggested and what became of it stays. */
    void erase(LocalDate today) {
        content = null;
        reply = null;
        erasedOn = today;
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

    String suggestionNumber() {
        return suggestionNumber;
    }

    SuggestionKind kind() {
        return kind;
    }

    SuggestionStage stage() {
        return stage;
    }

    Optional<UUID> disclosureId() {
        return Optional.ofNullable(disclosureId);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<UUID> itemId() {
        return Optional.ofNullable(itemId);
    }

    Optional<String> content() {
        return Optional.ofNullable(content);
    }

    Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    Optional<LocalDate> erasedOn() {
        return Optional.ofNullable(erasedOn);
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
