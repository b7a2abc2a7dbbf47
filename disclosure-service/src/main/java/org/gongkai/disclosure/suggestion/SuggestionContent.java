package org.gongkai.disclosure.suggestion;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Unmasked;
import org.gongkai.registers.search.SearchedTexts;

/**
 * What somebody has written. Nobody need say who they are.
 *
 * @param text what is to be made public, or what is wrong
 * @param url the address that is meant
 * @param personName who suggests it
 */
@Schema(name = "SuggestionContent")
public record SuggestionContent(
        @NotBlank @Size(max = 4000) @Schema(examples = "建议公开2025年老旧小区改造项目清单")
        String text,

        @Size(max = 1000)
        @Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s<>\"']+", message = "{web.address}")
        @Schema(nullable = true)
        String url,

        @Size(max = 200)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(nullable = true, examples = "王某")
        String personName,

        @Pattern(regexp = "[0-9+() -]{5,30}", message = "{person.phone}")
        @Schema(nullable = true, pattern = Unmasked.PHONE_OR_MASK)
        String phone,

        @Size(max = 200)
        @Pattern(regexp = "[^*\\s@]+@[^*\\s@]+", message = "{person.email}")
        @Schema(nullable = true, pattern = Unmasked.EMAIL_OR_MASK)
        String email) {

    /** Numbers and addresses are the same however they are typed. */
    public SuggestionContent {
        url = spelled(url);
        phone = spelled(phone);
        email = spelled(email);
    }

    private static String spelled(String typed) {
        return typed == null ? null : Spelling.ADDRESS.canonical(typed);
    }

    /** What it is found by. */
    SearchedTexts searched() {
        return SearchedTexts.of(Stream.ofNullable(url), Stream.ofNullable(text), Stream.ofNullable(personName));
    }

    /** As lists and answers show it: who wrote is masked, what they wrote is not. */
    public SuggestionContent masked() {
        return new SuggestionContent(
                text,
                url,
                masked(PersonalDataKind.NAME, personName),
                masked(PersonalDataKind.PHONE, phone),
                masked(PersonalDataKind.EMAIL, email));
    }

    private static String masked(PersonalDataKind kind, String value) {
        return Optional.ofNullable(value).map(kind::mask).orElse(null);
    }
}
