/** Webhooks: who wants to hear of which events at which address, and what proves that it is told by us. */
package org.gongkai.registers.webhook;
