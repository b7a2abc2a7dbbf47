/** What webhooks are told of events: their copies, the attempts to deliver these, and the log of both. */
package org.gongkai.registers.webhook.delivery;
