/** Reminders (催办) of the terms of items and columns: each once, as an event. */
package org.gongkai.disclosure.reminder;
