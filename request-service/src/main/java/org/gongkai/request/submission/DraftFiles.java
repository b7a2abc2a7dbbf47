package org.gongkai.request.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.attachment.Attachments;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.submission.form.ApplicationForm;

/** The files of drafts: one that proves who acts for the applicant is named in the form, and must be among them. */
@ApplicationScoped
class DraftFiles {

    private final SealedForms forms;
    private final Attachments attachments;

    DraftFiles(SealedForms forms, Attachments attachments) {
        this.forms = forms;
        this.attachments = attachments;
    }

    /** How a draft stands, with that file where it is there. */
    DraftState state(Submission draft) {
        ApplicationForm form = forms.open(draft.content(), draft.id());
        return draft.draft(form, form.authorityFile().filter(number -> isAttached(draft, number)));
    }

    /** Refuses a form that names one before there is a draft that has files. */
    void requireNone(ApplicationForm form) {
        form.authorityFile().ifPresent(none -> {
            throw notThere("/form", none);
        });
    }

    /** Refuses a form that names one which the draft does not have. */
    void requireAuthority(Submission draft, ApplicationForm form) {
        form.authorityFile().filter(number -> !isAttached(draft, number)).ifPresent(number -> {
            throw notThere("", number);
        });
    }

    /** None of them is kept. */
    void removeAll(Submission draft) {
        attachments.removeAll(owner(draft));
    }

    private boolean isAttached(Submission draft, int number) {
        return attachments.of(owner(draft)).stream().anyMatch(file -> file.number() == number && file.isComplete());
    }

    private static AttachmentOwner owner(Submission draft) {
        return new AttachmentOwner("SUBMISSION", draft.id(), draft.agencyCode());
    }

    private static Problem notThere(String place, int number) {
        return Problem.invalid(place + ApplicationForm.AUTHORITY_FILE, ApplicationWords.NO_AUTHORITY_FILE.with(number));
    }
}
