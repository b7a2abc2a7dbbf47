package org.gongkai.request.submission.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.RequestedForm;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.matter.MatterContent;
import org.gongkai.request.submission.evidence.Contact;

/**
 * What an applicant has written, in the three blocks of Art. 29 para. 2 of the Regulations: who applies, what is wanted, in
 * which form. What is missing or cannot be is received all the same, and asked for by a supplement.
 *
 * @param applicantRepresentative who represents the organisation by law or statute (法定代表人或者负责人)
 * @param applicantContact whom at the organisation to speak to
 * @param subject name of the information
 * @param documentNumber number of the document that is wanted (文号)
 * @param jointApplicants the others, where several apply together; the first is the representative, in whose column it counts and
 *     who is served for all
 * @param assistance what makes reading or writing hard, and how the office helps (Art. 43)
 */
@Schema(name = "ApplicationForm")
public record ApplicationForm(
        @NotNull @FormCode(CodeList.APPLICANT_KIND) @Schema(nullable = true, examples = "NATURAL_PERSON")
        String applicantKind,

        @Size(max = 200) @Schema(nullable = true, examples = "王某")
        String applicantName,

        @Schema(nullable = true) IdDocument applicantIdKind,

        @Size(max = 50) @Schema(nullable = true, examples = "11010519491231002X")
        String applicantIdNumber,

        @Size(max = 100) @Schema(nullable = true, examples = "0469-0000000")
        String applicantPhone,

        @Schema(nullable = true) @Size(max = 300) String applicantAddress,
        @Schema(nullable = true) @Size(max = 200) String applicantEmail,

        @Schema(nullable = true) @Size(max = 100) String applicantRepresentative,
        @Schema(nullable = true) @Size(max = 100) String applicantContact,

        @Size(max = 500) @Schema(nullable = true, examples = "2020年度部门决算")
        String subject,

        @Size(max = 100) @Schema(nullable = true, examples = "四政发〔2020〕4号")
        String documentNumber,

        @Schema(nullable = true) @Size(max = 4000) String description,
        @Schema(nullable = true) RequestedForm requestedForm,
        @Schema(nullable = true) RequestedRoute route,
        @Valid @Schema(nullable = true) Agent agent,
        @Size(max = 100) List<@NotNull @Valid JointApplicant> jointApplicants,
        @Valid @Schema(nullable = true) Assistance assistance) {

    /** Numbers and addresses are the same however they are typed. */
    public ApplicationForm {
        applicantIdNumber = spelled(Spelling.CODE, applicantIdNumber);
        applicantPhone = spelled(Spelling.ADDRESS, applicantPhone);
        applicantEmail = spelled(Spelling.ADDRESS, applicantEmail);
        documentNumber = spelled(Spelling.NUMBER, documentNumber);
        // One that is nobody is refused with its place, which a list that takes none could not say.
        jointApplicants =
                jointApplicants == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(jointApplicants));
    }

    static String spelled(Spelling spelling, String typed) {
        return typed == null ? null : spelling.canonical(typed);
    }

    /** Where it lies in the form, as a JSON pointer. */
    public static final String AUTHORITY_FILE = "/agent/authorityAttachment";

    private static final int LONGEST_SUBJECT = 500;

    /** What is left when the time of personal data is over. */
    public static final ApplicationForm ERASED = new ApplicationForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null);

    /** What an office says of one that it registers under a number of its own. */
    public static ApplicationForm of(DisclosureApplication entry) {
        return new ApplicationForm(
                entry.applicantKind(),
                entry.applicantName(),
                null,
                entry.applicantIdNumber(),
                entry.applicantPhone(),
                entry.applicantAddress(),
                entry.applicantEmail(),
                null,
                null,
                entry.subject(),
                null,
                entry.description(),
                entry.requestedForm(),
                entry.route(),
                null,
                List.of(),
                null);
    }

    /** What is missing, as hints for a supplement. */
    @JsonIgnore
    @Schema(hidden = true)
    public Set<FormGap> gaps() {
        return FormGap.of(this);
    }

    /** The number of the document, unless it is one that cannot be. */
    @JsonIgnore
    @Schema(hidden = true)
    Optional<String> possibleIdNumber() {
        return IdDocument.possible(applicantIdKind, applicantIdNumber);
    }

    /** Number of the attachment that proves who acts for the applicant, where one is named. */
    public Optional<Integer> authorityFile() {
        return Optional.ofNullable(agent).map(Agent::authorityAttachment);
    }

    /** How the applicant can be reached. */
    @JsonIgnore
    @Schema(hidden = true)
    Contact contact() {
        return new Contact(applicantPhone, applicantAddress, applicantEmail);
    }

    /** What it is found by. */
    @JsonIgnore
    @Schema(hidden = true)
    public SearchedTexts searched() {
        return SearchedTexts.of(
                Stream.of(Optional.ofNullable(subject), Optional.ofNullable(documentNumber))
                        .flatMap(Optional::stream),
                Stream.ofNullable(description),
                Stream.concat(
                        Stream.ofNullable(applicantName),
                        jointApplicants.stream().filter(Objects::nonNull).map(JointApplicant::name)));
    }

    /** What the register takes of it: what cannot be stays in the form alone. */
    public DisclosureApplication received(
            String receiptNumber, String agencyCode, Channel channel, LocalDate receivedOn) {
        Contact contact = contact();
        return new DisclosureApplication(
                receiptNumber,
                agencyCode,
                channel,
                applicantKind,
                receivedOn,
                null,
                null,
                null,
                Contact.name(applicantName).orElse(null),
                possibleIdNumber().orElse(null),
                contact.possiblePhone().orElse(null),
                contact.possibleAddress().orElse(null),
                contact.possibleEmail().orElse(null),
                subject == null ? documentNumber : subject,
                description,
                requestedForm,
                route,
                null,
                null,
                null);
    }

    /** As lists and answers show it: who applies is masked, what is wanted is not. */
    public ApplicationForm masked() {
        boolean person = applicantKind == null || applicantKind.equals("NATURAL_PERSON");
        return new ApplicationForm(
                applicantKind,
                person ? Contact.masked(PersonalDataKind.NAME, applicantName) : applicantName,
                applicantIdKind,
                Contact.masked(PersonalDataKind.ID_NUMBER, applicantIdNumber),
                Contact.masked(PersonalDataKind.PHONE, applicantPhone),
                Contact.masked(PersonalDataKind.ADDRESS, applicantAddress),
                Contact.masked(PersonalDataKind.EMAIL, applicantEmail),
                Contact.masked(PersonalDataKind.NAME, applicantRepresentative),
                Contact.masked(PersonalDataKind.NAME, applicantContact),
                subject,
                documentNumber,
                description,
                requestedForm,
                route,
                agent == null ? null : agent.masked(),
                jointApplicants.stream().map(JointApplicant::masked).toList(),
                assistance);
    }

    /** The form with what the office has done for who reads or writes with difficulty. */
    public ApplicationForm helped(String given) {
        String need = assistance == null ? "—" : assistance.need();
        return new ApplicationForm(
                applicantKind,
                applicantName,
                applicantIdKind,
                applicantIdNumber,
                applicantPhone,
                applicantAddress,
                applicantEmail,
                applicantRepresentative,
                applicantContact,
                subject,
                documentNumber,
                description,
                requestedForm,
                route,
                agent,
                jointApplicants,
                new Assistance(need, given));
    }

    /** What was written, where it is no application after all. */
    public MatterContent asMatter() {
        String told = Stream.of(subject, documentNumber, description)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("—");
        return new MatterContent(
                told.length() > LONGEST_SUBJECT ? told.substring(0, LONGEST_SUBJECT) : told,
                description == null ? told : description,
                Contact.name(applicantName).orElse(null),
                applicantIdNumber,
                contact().possiblePhone().orElse(null),
                contact().possibleEmail().orElse(null),
                contact().possibleAddress().orElse(null),
                null);
    }
}
