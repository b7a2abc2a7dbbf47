package org.gongkai.request.submission.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.submission.evidence.Contact;

/** What of the form is missing or cannot be. */
@Schema(name = "FormGap")
public enum FormGap {

    /** No name, no number of a document, or one that cannot be. */
    IDENTITY(form -> Contact.name(form.applicantName()).isEmpty()
            || form.possibleIdNumber().isEmpty()),

    /** No way to reach the applicant. */
    CONTACT(form -> form.contact().isMissing() || form.contact().cannotBe()),

    /** Nothing by which the information could be found. */
    CONTENT(form -> form.subject() == null && form.description() == null && form.documentNumber() == null),

    /** Neither form nor way. */
    FORM_OF_DELIVERY(form -> form.requestedForm() == null || form.route() == null),

    /** An agent without a power of attorney, a guardian without proof of being one. */
    AUTHORITY(form -> form.agent() != null && form.agent().lacksAuthority()),

    /** Who acts for the applicant has no name, or no number of a document that can be. */
    AGENT_IDENTITY(form -> form.agent() != null && form.agent().lacksIdentity()),

    /** One of those who apply together has no name, or no number of a document that can be. */
    JOINT_IDENTITY(form -> form.jointApplicants().stream().anyMatch(JointApplicant::lacksProof));

    private final Predicate<ApplicationForm> isIn;

    FormGap(Predicate<ApplicationForm> isIn) {
        this.isIn = isIn;
    }

    /** All that a form has. */
    static Set<FormGap> of(ApplicationForm form) {
        return Stream.of(values())
                .filter(gap -> gap.isIn.test(form))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FormGap.class)));
    }

    /** Refuses that something is missing which the applicant has not said. */
    public static void requireSaid(Set<FormGap> gaps, Set<FormGap> said) {
        List<Violation> unsaid = gaps.stream()
                .filter(gap -> !said.contains(gap))
                .map(gap -> new Violation(
                        "/missing", ApplicationWords.MISSING_UNSAID.with(Message.coded(gap.said(), gap.name()))))
                .toList();
        if (!unsaid.isEmpty()) {
            throw Problem.invalid(unsaid);
        }
    }

    /** What is missing. */
    Message said() {
        return language -> Bundle.of(FormGap.class, language).text(name());
    }
}
