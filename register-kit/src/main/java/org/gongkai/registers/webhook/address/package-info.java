/** Addresses that others have named and we call: which may be, and how. */
package org.gongkai.registers.webhook.address;
