package org.gongkai.request.life.course;

import java.time.Instant;

import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/**
 * A step that was taken.
 *
 * @param by account of who took it; of one that needs approval who proposed it
 * @param at when it was recorded
 */
public record Taken(Step step, LifeEvent event, String by, Instant at) {}
