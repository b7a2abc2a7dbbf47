package org.gongkai.litigation.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Applications as the service that has them lists them; what is read of one must be there, be it null. */
public record ApplicationPage(List<Row> items) {

    /**
     * One of them.
     *
     * @param closedOn day on which it was concluded, where it was
     * @param outcome by the codes of table 3
     * @param life how far it has come; empty where the register alone tells of it
     */
    public record Row(
            UUID id,
            String receiptNumber,
            @JsonProperty(required = true) Optional<LocalDate> closedOn,
            @JsonProperty(required = true) Optional<String> outcome,
            @JsonProperty(required = true) Optional<Life> life) {}

    /**
     * How far it has come.
     *
     * @param flags what is to be known beside its stage: that a case about it is open, that it is held
     * @param dueOn last day for the reply, while it is to be sent
     * @param servedOn day on which the reply was served
     */
    public record Life(
            String stage,
            Set<String> flags,
            @JsonProperty(required = true) Optional<LocalDate> dueOn,
            @JsonProperty(required = true) Optional<LocalDate> servedOn) {}
}
