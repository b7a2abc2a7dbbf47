package org.gongkai.request.migration.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Party;

/** Who was asked, and what came of it: a row has columns for one third party and for one other agency. */
final class ConsultationsAsColumns {

    private static final String THIRD_PARTY = "thirdParty";
    private static final String OTHER_AGENCY = "otherAgency";

    private final ColumnValues row;
    private final List<Party> consulted = new ArrayList<>();

    ConsultationsAsColumns(ColumnValues row) {
        this.row = row;
    }

    void tell(ConsultationEvent event) {
        switch (event) {
            case Consultation sent -> {
                consulted.add(sent.party());
                prefix(consulted.size()).ifPresent(prefix -> {
                    row.first(prefix + "Name", sent.partyName());
                    row.first(prefix + "SentOn", sent.on());
                    row.first(prefix + "ServedOn", sent.deliveredOn());
                });
            }
            case ConsultationAnswer answer ->
                prefix(answer.consultation()).ifPresent(prefix -> {
                    row.first(prefix + "AnsweredOn", answer.on());
                    if (prefix.equals(THIRD_PARTY)) {
                        row.first("thirdPartyAnswer", answer.answer());
                    }
                });
            case Extension extension -> {
                row.first("extensionOn", extension.on());
                row.first("extensionDays", extension.days());
                row.first("extensionReason", extension.reason());
            }
            case ConsultationEvent.ConsultationRecall recall -> {}
            case ConsultationEvent.ConsultationSilence silence -> {}
            case ConsultationEvent.Override override -> {}
        }
    }

    /** The begin of the names of the columns of a consultation; empty for one that a row has no columns for. */
    Optional<String> prefix(int number) {
        boolean isThird = consulted.get(number - 1) == Party.THIRD_PARTY;
        boolean isFirst =
                consulted.subList(0, number - 1).stream().noneMatch(one -> (one == Party.THIRD_PARTY) == isThird);
        return isFirst ? Optional.of(isThird ? THIRD_PARTY : OTHER_AGENCY) : Optional.empty();
    }
}
