package org.gongkai.registers.web.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.attachment.AttachmentKind;

/** What a file proves, said after it was attached. */
@Schema(name = "AttachmentMark")
public record AttachmentMark(
        @Schema(nullable = true, description = "What it proves; null where nobody is to have said so")
        AttachmentKind kind) {}
