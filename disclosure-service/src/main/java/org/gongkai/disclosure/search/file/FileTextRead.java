package org.gongkai.disclosure.search.file;

import java.util.UUID;

/** That the text of a file is there which a record of the register shows; an event in the transaction that keeps it. */
public record FileTextRead(UUID recordId) {}
