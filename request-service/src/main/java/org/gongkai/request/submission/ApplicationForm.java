package org.gongkai.request.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.IdNumber;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Unmasked;

/**
 * What an applicant has written, in the three blocks of Art. 29 para. 2 of the Regulations: who applies, what is wanted, in
 * which form. What is missing is received all the same, and asked for by a supplement.
 *
 * @param jointApplicants the others, where several apply together; the first is the representative, in whose column it counts
 */
@Schema(name = "ApplicationForm")
public record ApplicationForm(
        @NotNull @FormCode(CodeList.APPLICANT_KIND) @Schema(examples = "NATURAL_PERSON")
        String applicantKind,

        @Size(max = 200) @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE) @Schema(examples = "王某")
        String applicantName,

        @Size(max = 50) @Schema(examples = "11010519491231002X")
        String applicantIdNumber,

        @Pattern(regexp = "[0-9+() -]{5,30}", message = "{applicant.phone}") @Schema(examples = "0469-0000000")
        String applicantPhone,

        @Size(max = 300) @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        String applicantAddress,

        @Size(max = 200) @Pattern(regexp = "[^*\\s@]+@[^*\\s@]+", message = "{applicant.email}")
        String applicantEmail,

        @Size(max = 500) @Schema(examples = "2020年度部门决算") String subject,
        @Size(max = 4000) String description,
        RequestedForm requestedForm,
        Route route,
        @Valid @Schema(nullable = true) Agent agent,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> jointApplicants) {

    /** Numbers and addresses are the same however they are typed. */
    public ApplicationForm {
        applicantIdNumber = spelled(Spelling.CODE, applicantIdNumber);
        applicantPhone = spelled(Spelling.ADDRESS, applicantPhone);
        applicantEmail = spelled(Spelling.ADDRESS, applicantEmail);
    }

    private static String spelled(Spelling spelling, String typed) {
        return typed == null ? null : spelling.canonical(typed);
    }

    /** What is left when the time of personal data is over. */
    static final ApplicationForm ERASED =
            new ApplicationForm(null, null, null, null, null, null, null, null, null, null, null, List.of());

    /** In which form the information is wanted. */
    @Schema(name = "RequestedForm")
    public enum RequestedForm {
        PAPER,
        ELECTRONIC,
        INSPECTION
    }

    /** On which way it is wanted. */
    @Schema(name = "RequestedRoute")
    public enum Route {
        MAIL,
        PICKUP,
        NETWORK,
        EMAIL
    }

    /** What of the form is missing or cannot be. */
    @Schema(name = "FormGap")
    public enum Gap {

        /** No name, no number of a document, or one that cannot be. */
        IDENTITY,

        /** No way to reach the applicant. */
        CONTACT,

        /** Nothing by which the information could be found. */
        CONTENT,

        /** Neither form nor way. */
        FORM_OF_DELIVERY,

        /** An agent without a power of attorney. */
        AUTHORITY
    }

    /**
     * Who acts for the applicant (代理人).
     *
     * @param authority the power of attorney, or that somebody is guardian or legal representative
     */
    @Schema(name = "ApplicantAgent")
    public record Agent(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) String idNumber,
            @Size(max = 300) String authority) {}

    /** What is missing, as hints for a supplement. */
    @JsonIgnore
    @Schema(hidden = true)
    public Set<Gap> gaps() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        gap(gaps, Gap.IDENTITY, applicantName == null || possibleIdNumber().isEmpty());
        gap(gaps, Gap.CONTACT, applicantPhone == null && applicantAddress == null && applicantEmail == null);
        gap(gaps, Gap.CONTENT, subject == null && description == null);
        gap(gaps, Gap.FORM_OF_DELIVERY, requestedForm == null || route == null);
        gap(gaps, Gap.AUTHORITY, agent != null && agent.authority() == null);
        return gaps;
    }

    /** The number of the document, unless it is one that cannot be. */
    @JsonIgnore
    @Schema(hidden = true)
    Optional<String> possibleIdNumber() {
        return Optional.ofNullable(applicantIdNumber)
                .filter(number -> !IdNumber.hasShape(number) || IdNumber.isValid(number));
    }

    private static void gap(Set<Gap> gaps, Gap gap, boolean missing) {
        if (missing) {
            gaps.add(gap);
        }
    }
}
