package org.gongkai.request.migration.row;

import java.util.List;

import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.Party;

/** What a row of a ledger tells of who was consulted: a third party, another body. */
final class ConsultationsOfRow {

    private final LedgerColumns columns;
    private final ToldEvents told;

    ConsultationsOfRow(LedgerColumns columns, ToldEvents told) {
        this.columns = columns;
        this.told = told;
    }

    void tell() {
        boolean thirdFirst = columns.otherAgencySentOn() == null
                || columns.thirdPartySentOn() != null
                        && !columns.thirdPartySentOn().isAfter(columns.otherAgencySentOn());
        if (columns.thirdPartySentOn() == null) {
            List.of("thirdPartyName", "thirdPartyServedOn", "thirdPartyAnsweredOn", "thirdPartyAnswer")
                    .forEach(name -> told.keepWithout(name, "thirdPartySentOn"));
        } else {
            told.add(
                    new Consultation(
                            columns.thirdPartySentOn(),
                            Party.THIRD_PARTY,
                            columns.thirdPartyName(),
                            null,
                            columns.thirdPartyServedOn()),
                    "thirdPartySentOn");
        }
        if (columns.otherAgencySentOn() == null) {
            List.of("otherAgencyName", "otherAgencyServedOn", "otherAgencyAnsweredOn")
                    .forEach(name -> told.keepWithout(name, "otherAgencySentOn"));
        } else {
            told.add(
                    new Consultation(
                            columns.otherAgencySentOn(),
                            Party.OTHER_AGENCY,
                            columns.otherAgencyName(),
                            null,
                            columns.otherAgencyServedOn()),
                    "otherAgencySentOn");
        }
        if (columns.thirdPartySentOn() != null) {
            if (columns.thirdPartyAnsweredOn() == null) {
                told.keepWithout("thirdPartyAnswer", "thirdPartyAnsweredOn");
            } else {
                told.add(
                        new ConsultationAnswer(
                                columns.thirdPartyAnsweredOn(), thirdFirst ? 1 : 2, columns.thirdPartyAnswer(), null),
                        "thirdPartyAnsweredOn");
            }
        }
        if (columns.otherAgencySentOn() != null && columns.otherAgencyAnsweredOn() != null) {
            int number = columns.thirdPartySentOn() == null || !thirdFirst ? 1 : 2;
            told.add(
                    new ConsultationAnswer(columns.otherAgencyAnsweredOn(), number, null, null),
                    "otherAgencyAnsweredOn");
        }
    }
}
