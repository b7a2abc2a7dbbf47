package org.gongkai.request.handling.body;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.signed.SignedReports;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.LifeEvent;

/** What a step says of what was reported already: nobody types it, the gateway has told which reports were signed. */
@ApplicationScoped
class ReportedYears {

    private final SignedReports signed;
    private final Jdbi jdbi;

    ReportedYears(SignedReports signed, Jdbi jdbi) {
        this.signed = signed;
        this.jdbi = jdbi;
    }

    /** A refund with those years of its payments whose report was signed (domain 3.4); every other event as it is. */
    LifeEvent known(LifeEvent event, Course course, String agencyCode) {
        if (!(event instanceof FeeEvent.Refund refund)) {
            return event;
        }
        List<Integer> years = jdbi.withHandle(handle -> course.feePayments().all().stream()
                .map(payment -> payment.on().getYear())
                .distinct()
                .filter(year -> !signed.tellingOf(handle, agencyCode, year).isEmpty())
                .sorted()
                .toList());
        return refund.after(years);
    }
}
