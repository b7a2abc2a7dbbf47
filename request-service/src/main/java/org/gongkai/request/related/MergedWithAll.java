package org.gongkai.request.related;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.evidence.Contact;
import org.gongkai.request.submission.form.JointApplicant;

/**
 * Only what the same applicant asks for is merged (domain 1.4): of several who apply jointly, all apply with the other application,
 * or one of them would get no answer.
 */
@Priority(GuardOrder.MERGED_WITH_ALL)
@ApplicationScoped
class MergedWithAll implements StepGuard {

    private final ArrivedSubmissions submissions;

    MergedWithAll(ArrivedSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        if (!(event instanceof Merge merge)) {
            return Optional.empty();
        }
        List<JointApplicant> here = joint(standing.get().application().id());
        return here.isEmpty() || ofAll(merge.into()).containsAll(names(here))
                ? Optional.empty()
                : Refusal.at("/into", StepWords.OTHERS_APPLY_TOO);
    }

    private List<JointApplicant> joint(UUID application) {
        return submissions
                .findOf(application)
                .map(submission -> submission.form().jointApplicants())
                .orElse(List.of());
    }

    /** Of whom nothing came in writing here, nobody knows that others apply too. */
    private Set<String> ofAll(UUID application) {
        return submissions
                .findOf(application)
                .map(submission -> {
                    Set<String> names = new HashSet<>(names(submission.form().jointApplicants()));
                    Contact.name(submission.form().applicantName())
                            .map(Spelling.NAME::canonical)
                            .ifPresent(names::add);
                    return names;
                })
                .orElse(Set.of());
    }

    private static Set<String> names(List<JointApplicant> applicants) {
        return applicants.stream()
                .map(JointApplicant::name)
                .flatMap(name -> Contact.name(name).stream())
                .map(Spelling.NAME::canonical)
                .collect(Collectors.toSet());
    }
}
