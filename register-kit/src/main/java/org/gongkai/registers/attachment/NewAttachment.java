package org.gongkai.registers.attachment;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that is going to be sent.
 *
 * @param size in bytes
 * @param sha256 of its content in hexadecimal digits, where the sender has counted it; what comes in must have it
 */
@Schema(name = "NewAttachment")
public record NewAttachment(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^/\\\\\\x00-\\x1F\\x7F]+", message = "{attachment.name}")
        @Schema(examples = "授权委托书.pdf", description = "Its ending says what it is, and its content must agree")
        String name,

        @Positive @Schema(examples = "52318") long size,

        @NotBlank @Size(max = 200) @Schema(examples = "application/pdf")
        String mediaType,

        @Pattern(regexp = "[0-9a-f]{64}", message = "{attachment.sha256}") @Schema(nullable = true)
        String sha256) {

    Optional<String> expectedSha256() {
        return Optional.ofNullable(sha256);
    }
}
