package org.gongkai.request.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.signed.SignedReports;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/** What a step says of what was reported already: nobody types it, the gateway has told which reports were signed. */
@ApplicationScoped
class ReportedYears {

    private final SignedReports signed;

    ReportedYears(SignedReports signed) {
        this.signed = signed;
    }

    /** Steps that change what a year has counted; behind its signed report each is an erratum (domain 10.2). */
    private static final Set<Step> CORRECTING = EnumSet.of(
            Step.CORRECT_RECEIPT,
            Step.CORRECT_APPLICANT,
            Step.CORRECT_LEAF,
            Step.ACCEPT_LATE_SUPPLEMENT,
            Step.RECORD_CORRECTED,
            Step.RECORD_REOPENED,
            Step.VOID);

    /** The years in which a record was counted and whose report was signed before a step that corrects it; else none. */
    List<Integer> corrected(Step step, DisclosureApplication before) {
        if (!CORRECTING.contains(step)) {
            return List.of();
        }
        Set<Integer> years = signed.years(before.agencyCode());
        return Stream.of(before.receivedOn(), before.closedOn())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .filter(years::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** A refund with those years of its payments whose report was signed (domain 3.4); every other event as it is. */
    LifeEvent known(LifeEvent event, Course course, String agencyCode) {
        if (!(event instanceof FeeEvent.Refund refund)) {
            return event;
        }
        Set<Integer> all = signed.years(agencyCode);
        List<Integer> years = course.feePayments().all().stream()
                .map(payment -> payment.on().getYear())
                .distinct()
                .filter(all::contains)
                .sorted()
                .toList();
        return refund.after(years);
    }
}
