/** Webhooks over HTTP, by whoever has them. */
package org.gongkai.registers.web.webhook;
