package org.gongkai.request.submission.form;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.request.submission.evidence.Contact;

/** One of several who apply together (共同申请人), beside the representative. */
@Schema(name = "JointApplicant")
public record JointApplicant(
        @FormCode(CodeList.APPLICANT_KIND) @Schema(nullable = true, examples = "NATURAL_PERSON")
        String kind,

        @Size(max = 200) @Schema(examples = "李某") String name,

        @Schema(nullable = true) IdDocument idKind,

        @Size(max = 50) @Schema(nullable = true, examples = "11010519491231002X")
        String idNumber,

        @Size(max = 100) @Schema(nullable = true) String phone,
        @Size(max = 300) @Schema(nullable = true) String address) {

    /** Numbers are the same however they are typed. */
    @JsonCreator
    public JointApplicant(
            @JsonProperty("kind") String kind,
            @JsonProperty("name") String name,
            @JsonProperty("idKind") IdDocument idKind,
            @JsonProperty("idNumber") String idNumber,
            @JsonProperty("phone") String phone,
            @JsonProperty("address") String address) {
        this.kind = kind;
        this.name = name;
        this.idKind = idKind;
        this.idNumber = ApplicationForm.spelled(Spelling.CODE, idNumber);
        this.phone = ApplicationForm.spelled(Spelling.ADDRESS, phone);
        this.address = address;
    }

    /** Of whom only the name is told. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JointApplicant named(String name) {
        return new JointApplicant(null, name, null, null, null, null);
    }

    /** Whether the name or the number of a document is missing, or cannot be one. */
    boolean lacksProof() {
        return Contact.name(name).isEmpty()
                || IdDocument.possible(idKind, idNumber).isEmpty();
    }

    /** As lists and answers show it. */
    JointApplicant masked() {
        boolean person = kind == null || kind.equals("NATURAL_PERSON");
        return new JointApplicant(
                kind,
                person ? Contact.masked(PersonalDataKind.NAME, name) : name,
                idKind,
                Contact.masked(PersonalDataKind.ID_NUMBER, idNumber),
                Contact.masked(PersonalDataKind.PHONE, phone),
                Contact.masked(PersonalDataKind.ADDRESS, address));
    }
}
