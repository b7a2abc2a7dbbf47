/** Reminders (催办) of the terms of cases: each once, as an event. */
package org.gongkai.litigation.reminder;
