package org.gongkai.request.submission;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.request.application.RequestedForm;
import org.gongkai.request.application.RequestedRoute;
import org.gongkai.request.submission.form.Agent;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.Assistance;
import org.gongkai.request.submission.form.FormGap;
import org.gongkai.request.submission.form.IdDocument;
import org.gongkai.request.submission.form.JointApplicant;

/**
 * An application as somebody files it through the network. What Art. 29 para. 2 of the Regulations asks for (name, proof of
 * identity, contact; what information is meant; in which form) may be missing: it is asked for by a supplement, and nothing is
 * refused at the door. No purpose is asked (Art. 27).
 */
@Schema(name = "OnlineApplication")
public record OnlineApplication(
        @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @NotNull @FormCode(CodeList.APPLICANT_KIND) @Schema(examples = "NATURAL_PERSON")
        String applicantKind,

        @Schema(nullable = true, examples = "王某") String applicantName,

        @Schema(nullable = true) IdDocument applicantIdKind,

        @Schema(
                nullable = true,
                examples = "11010519491231002X",
                description = "Number of the document that proves identity, or code of the organisation")
        String applicantIdNumber,

        @Schema(examples = "0469-0000000") String applicantPhone,
        @Schema(examples = "黑龙江省双鸭山市四方台区某街1号") String applicantAddress,
        @Schema(examples = "applicant@example.org") String applicantEmail,

        @Schema(nullable = true, description = "Who represents the organisation by law or statute")
        String applicantRepresentative,

        @Schema(nullable = true, description = "Whom at the organisation to speak to")
        String applicantContact,

        @Schema(nullable = true, examples = "2020年度部门决算") String subject,

        @Schema(nullable = true, examples = "四政发〔2020〕4号", description = "Number of the document that is wanted")
        String documentNumber,

        @Schema(
                nullable = true,
                examples = "申请公开2020年度部门决算表",
                description = "Name, number or another description that the information can be found by")
        String description,

        @Schema(description = "In which form the information is wanted")
        RequestedForm requestedForm,

        @Schema(description = "On which way it is wanted") RequestedRoute route,
        @Valid Agent agent,
        @Size(max = 100) List<@NotNull @Valid JointApplicant> jointApplicants,
        @Valid @Schema(nullable = true) Assistance assistance,

        @Schema(
                nullable = true,
                description =
                        "What is known to be missing. Where it is said, something else that is missing is refused, as with"
                                + " drafts; where nothing is said, all is taken in as it is")
        Set<FormGap> missing) {

    /** The agency is found however its code is typed. */
    public OnlineApplication {
        agencyCode = agencyCode == null ? null : Spelling.CODE.canonical(agencyCode);
    }

    /** What was written, in the words of every other way in. */
    ApplicationForm form() {
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
                assistance);
    }
}
