/** What was written before each record had a key of its own. */
package org.gongkai.registers.sealing;
