/** Reminders (催办): of terms that come near or are over, each once. */
package org.gongkai.registers.reminder;
