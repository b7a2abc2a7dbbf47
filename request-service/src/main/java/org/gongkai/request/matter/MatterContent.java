package org.gongkai.request.matter;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Unmasked;
import org.gongkai.registers.search.SearchedTexts;

/**
 * What somebody has written, and who that is; a complaint may come without a name.
 *
 * @param correction which record is wrong, where one is to be corrected
 */
@Schema(name = "MatterContent")
public record MatterContent(
        @NotBlank @Size(max = 500) @Schema(examples = "社会保险缴费记录有误")
        String subject,

        @NotBlank @Size(max = 4000) String text,

        @Size(max = 200)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(nullable = true, examples = "王某")
        String personName,

        @Size(max = 50) @Schema(nullable = true) String idNumber,

        @Pattern(regexp = "[0-9+() -]{5,30}", message = "{applicant.phone}")
        @Schema(nullable = true, pattern = Unmasked.PHONE_OR_MASK)
        String phone,

        @Size(max = 200)
        @Pattern(regexp = "[^*\\s@]+@[^*\\s@]+", message = "{applicant.email}")
        @Schema(nullable = true, pattern = Unmasked.EMAIL_OR_MASK)
        String email,

        @Size(max = 300) @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE) @Schema(nullable = true)
        String address,

        @Valid @Schema(nullable = true) Correction correction) {

    /** Numbers and addresses are the same however they are typed. */
    public MatterContent {
        idNumber = spelled(Spelling.CODE, idNumber);
        phone = spelled(Spelling.ADDRESS, phone);
        email = spelled(Spelling.ADDRESS, email);
    }

    private static String spelled(Spelling spelling, String typed) {
        return typed == null ? null : spelling.canonical(typed);
    }

    /**
     * A record that is wrong.
     *
     * @param record which one, and whose
     * @param evidence that it is wrong
     */
    @Schema(name = "WantedCorrection")
    public record Correction(
            @NotBlank @Size(max = 500) @Schema(examples = "本人2020年社会保险缴费记录")
            String record,

            @NotBlank @Size(max = 2000) String wrong,
            @NotBlank @Size(max = 2000) String evidence) {}

    /** What it is found by. */
    SearchedTexts searched() {
        return SearchedTexts.of(
                Stream.ofNullable(subject),
                Stream.concat(
                        Stream.ofNullable(text), Stream.ofNullable(correction).map(Correction::record)),
                Stream.ofNullable(personName));
    }

    /** The same about something else. */
    MatterContent about(String newSubject) {
        return new MatterContent(newSubject, text, personName, idNumber, phone, email, address, correction);
    }

    /** The same, saying which record is wrong. */
    MatterContent correcting(Correction record) {
        return new MatterContent(subject, text, personName, idNumber, phone, email, address, record);
    }

    /** As lists and answers show it: who wrote is masked, what they wrote is not. */
    public MatterContent masked() {
        return new MatterContent(
                subject,
                text,
                masked(PersonalDataKind.NAME, personName),
                masked(PersonalDataKind.ID_NUMBER, idNumber),
                masked(PersonalDataKind.PHONE, phone),
                masked(PersonalDataKind.EMAIL, email),
                masked(PersonalDataKind.ADDRESS, address),
                correction);
    }

    private static String masked(PersonalDataKind kind, String value) {
        return Optional.ofNullable(value).map(kind::mask).orElse(null);
    }
}
