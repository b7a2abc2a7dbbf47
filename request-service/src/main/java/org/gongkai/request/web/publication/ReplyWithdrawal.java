package org.gongkai.request.web.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a reply is taken away, or is not held back any more.
 *
 * @param reason one sentence, for the audit
 */
@Schema(name = "ReplyWithdrawal")
public record ReplyWithdrawal(
        @NotBlank @Size(max = 500) @Schema(examples = "答复内容有误")
        String reason) {}
