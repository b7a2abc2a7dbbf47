package org.gongkai.litigation.telling;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the outbox says of a telling: which it is. What it tells is read when it is told. */
record TellingNote(@JsonProperty(required = true) UUID telling) {}
