/** What the gateway is master of, brought into every service through the outbox. */
package org.gongkai.report.replica;
