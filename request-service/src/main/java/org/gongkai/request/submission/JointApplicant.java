package org.gongkai.request.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Unmasked;

/** One of several who apply together (共同申请人), beside the representative. */
@Schema(name = "JointApplicant")
public record JointApplicant(
        @FormCode(CodeList.APPLICANT_KIND) @Schema(nullable = true, examples = "NATURAL_PERSON")
        String kind,

        @NotBlank @Size(max = 200) @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE) @Schema(examples = "李某")
        String name,

        @Schema(nullable = true) IdDocument idKind,

        @Size(max = 50) @Schema(nullable = true, examples = "11010519491231002X")
        String idNumber,

        @Pattern(regexp = "[0-9+() -]{5,30}", message = "{applicant.phone}") @Schema(nullable = true)
        String phone,

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

    /** Whether the number of a document is missing, or cannot be one. */
    boolean lacksProof() {
        return IdDocument.possible(idKind, idNumber).isEmpty();
    }
}
