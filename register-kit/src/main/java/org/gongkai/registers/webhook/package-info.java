/** Webhooks: who wants to hear of which events at which address, and what came of telling them. */
package org.gongkai.registers.webhook;
