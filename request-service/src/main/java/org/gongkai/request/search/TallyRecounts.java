package org.gongkai.request.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.registers.verification.Tally;

/** How the verification counts the tallies of applications and lives anew, from their own rows. */
@ApplicationScoped
class TallyRecounts {

    private static final String KIND = """
            select agency_code, number, jsonb_build_object('voided', voided, 'channel', channel,
                'applicantKind', applicant_kind, 'outcome', outcome, 'outcomeDetail', outcome_detail,
                'receivedYear', received_year, 'closedYear', closed_year) as key
            from""";

    /** Grouped before the keys are made: there are few kinds and many applications. */
    private static final String ROWS = """
            (select agency_code, voided_at is not null as voided, channel, applicant_kind, outcome, outcome_detail,
                 cast(extract(year from received_on) as integer) as received_year,
                 cast(extract(year from closed_on) as integer) as closed_year, count(*) as number
             from application group by 1, 2, 3, 4, 5, 6, 7, 8) counted""";

    @Produces
    @Singleton
    Tally ofApplications() {
        return new Tally("APPLICATIONS", KIND + " application_tally", KIND + " " + ROWS);
    }

    @Produces
    @Singleton
    Tally ofLives() {
        return new Tally(
                "LIVES",
                "select agency_code, jsonb_build_object('stage', stage) as key, number from handling_tally",
                "select agency_code, jsonb_build_object('stage', stage) as key, count(*) as number from handling"
                        + " group by agency_code, stage");
    }
}
