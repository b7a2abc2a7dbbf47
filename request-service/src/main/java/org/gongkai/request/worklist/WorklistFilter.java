package org.gongkai.request.worklist;

import java.util.Optional;

import org.gongkai.request.due.TermState;
import org.gongkai.request.due.Waiting;

/**
 * Which of what is to be done is asked for; all where nothing is said.
 *
 * @param state how urgent
 * @param handler account of who handles it
 * @param waitingFor whom it waits for, among others perhaps
 */
public record WorklistFilter(Optional<TermState> state, Optional<String> handler, Optional<Waiting.Whom> waitingFor) {}
