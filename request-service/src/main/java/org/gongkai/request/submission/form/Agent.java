package org.gongkai.request.submission.form;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.submission.evidence.Contact;

/**
 * Who acts for the applicant (代理人).
 *
 * @param role an agent where nothing is said
 * @param authority the power of attorney, or that somebody is guardian or legal representative
 * @param authorityAttachment number of the attachment that proves it, which is there already: drafts have some
 */
@Schema(name = "ApplicantAgent")
public record Agent(
        @Schema(nullable = true) Role role,
        @Schema(nullable = true) @Size(max = 200) String name,
        @Schema(nullable = true) IdDocument idKind,
        @Schema(nullable = true) @Size(max = 50) String idNumber,
        @Schema(nullable = true) @Size(max = 100) String phone,

        @Schema(nullable = true) @Size(max = 300) String authority,
        @Positive @Schema(nullable = true) Integer authorityAttachment) {

    /** As whom somebody acts for the applicant. */
    @Schema(name = "AgentRole")
    public enum Role {

        /** By a power of attorney (委托代理人). */
        AGENT,

        /** Of somebody who cannot act alone (监护人). */
        GUARDIAN,

        /** Of the organisation (法定代表人). */
        LEGAL_REPRESENTATIVE
    }

    /** The number is the same however it is typed. */
    public Agent {
        role = role == null ? Role.AGENT : role;
        idNumber = ApplicationForm.spelled(Spelling.CODE, idNumber);
        phone = ApplicationForm.spelled(Spelling.ADDRESS, phone);
    }

    /** Whether nothing proves it. */
    boolean lacksAuthority() {
        return authority == null && authorityAttachment == null;
    }

    /** Whether the name or the number of a document is missing, or cannot be one. */
    boolean lacksIdentity() {
        return Contact.name(name).isEmpty()
                || IdDocument.possible(idKind, idNumber).isEmpty();
    }

    /** As lists and answers show it. */
    Agent masked() {
        return new Agent(
                role,
                Contact.masked(PersonalDataKind.NAME, name),
                idKind,
                Contact.masked(PersonalDataKind.ID_NUMBER, idNumber),
                Contact.masked(PersonalDataKind.PHONE, phone),
                authority,
                authorityAttachment);
    }
}
