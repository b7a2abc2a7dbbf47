package org.gongkai.litigation.length;

import java.util.Optional;

import org.gongkai.registers.calendar.ReplicatedLength;

/**
 * That a term is set to be otherwise in a place from now on, as it is told within the service, in its transaction.
 *
 * @param before as it stood; empty where nothing was set
 */
public record LengthsChanged(Optional<ReplicatedLength> before, ReplicatedLength after) {}
