package org.gongkai.registers.letters;

import jakarta.validation.constraints.Size;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Named;

/**
 * What ledgers of letters tell beside the fields of the register.
 *
 * @param handler who has it
 * @param likewise a channel in which it was answered
 */
public record LetterColumns(
        @Named(value = "经办人", also = "承办人") @Personal(PersonalDataKind.NAME) @Size(max = 20)
        String handler,

        @Named("答复渠道") Channel likewise) {}
