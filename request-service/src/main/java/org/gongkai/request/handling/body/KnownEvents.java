package org.gongkai.request.handling.body;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.applicant.EarlierItems;
import org.gongkai.request.applicant.EarlierReplies;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.AnswerByParts;
import org.gongkai.request.life.outcome.OutcomePolicies;

/**
 * Events with what the service knows and nobody types: what the parts of an answer come to, the reply that a repetition names,
 * the items that came before that of a fee, the years of a refund that were reported.
 */
@ApplicationScoped
public class KnownEvents {

    private final OutcomePolicies policies;
    private final EarlierReplies replies;
    private final EarlierItems items;
    private final ReportedYears years;

    KnownEvents(OutcomePolicies policies, EarlierReplies replies, EarlierItems items, ReportedYears years) {
        this.policies = policies;
        this.replies = replies;
        this.items = items;
        this.years = years;
    }

    /**
     * An event as it is kept.
     *
     * @param said what the caller says
     * @param course how the application stands before it
     */
    public LifeEvent known(LifeEvent said, Registered<DisclosureApplication> application, Course course) {
        String agencyCode = application.entry().agencyCode();
        LifeEvent kept = AnswerByParts.kept(said, () -> policies.of(agencyCode, said.on()));
        return years.known(items.counted(replies.named(kept, application), application), course, agencyCode);
    }
}
