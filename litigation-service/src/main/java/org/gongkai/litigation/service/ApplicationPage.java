package org.gongkai.litigation.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applications as the service that has them lists them; what is read of one must be there. */
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
            Optional<LocalDate> closedOn,
            Optional<String> outcome,
            Optional<Life> life) {}

    /**
     * How far it has come.
     *
     * @param flags what is to be known beside its stage: that a case about it is open, that it is held
     * @param dueOn last day for the reply, while it is to be sent
     * @param servedOn day on which the reply was served
     */
    public record Life(String stage, Set<String> flags, Optional<LocalDate> dueOn, Optional<LocalDate> servedOn) {}
}
