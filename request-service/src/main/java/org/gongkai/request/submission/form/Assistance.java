package org.gongkai.request.submission.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Help for who reads or writes with difficulty (Art. 43 of the Regulations).
 *
 * @param need what makes it hard
 * @param given how the office has helped; nothing yet where it is empty
 */
@Schema(name = "Assistance")
public record Assistance(
        @NotBlank @Size(max = 300) @Schema(examples = "视力障碍")
        String need,

        @Size(max = 500) @Schema(nullable = true, examples = "代为填写申请表")
        String given) {}
