package org.gongkai.registers.setting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A setting among those of its place.
 *
 * @param until the last day that it is for; empty for as long as no other one begins
 */
public record StandingSetting(DatedSetting setting, Optional<LocalDate> until) {}
