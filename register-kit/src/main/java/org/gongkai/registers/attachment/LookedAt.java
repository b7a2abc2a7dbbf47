package org.gongkai.registers.attachment;

import java.nio.file.Path;

/**
 * A file that was looked at and may be attached.
 *
 * @param attachment with the SHA-256 that the content has
 */
public record LookedAt(NewAttachment attachment, Path content) {}
