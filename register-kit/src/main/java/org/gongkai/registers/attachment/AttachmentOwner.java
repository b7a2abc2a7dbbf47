package org.gongkai.registers.attachment;

import java.util.UUID;

/**
 * The record that attachments belong to.
 *
 * @param kind what it is, for example {@code SUBMISSION}
 * @param agencyCode the body whose record it is; who does not reach it, does not reach the attachments
 */
public record AttachmentOwner(String kind, UUID id, String agencyCode) {}
