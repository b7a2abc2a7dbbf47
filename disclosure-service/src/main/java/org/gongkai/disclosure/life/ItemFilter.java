package org.gongkai.disclosure.life;

import java.util.Optional;

import org.gongkai.disclosure.life.table.ItemStage;

/** Which items are asked for. */
public record ItemFilter(Optional<String> agencyCode, Optional<ItemStage> stage) {}
