package org.gongkai.registers.attachment.store;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * Where a content lies.
 *
 * @param id of the attachment that it is the content of
 * @param largeObject number of its large object; none where it lies outside of the database
 */
public record ContentPlace(UUID id, OptionalLong largeObject) {}
