package org.gongkai.litigation.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept of who goes against the reply.
 *
 * @param named whether the name is known
 * @param held whether nothing may be erased (保全)
 * @param until last day on which the name is kept; empty as long as something runs in the case
 * @param proposedBy account of who has proposed to erase it, where nobody has refused that or held the case since
 */
public record Keeping(boolean named, boolean held, Optional<LocalDate> until, Optional<String> proposedBy) {}
