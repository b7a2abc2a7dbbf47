/** What ledgers tell of a record beside the fields of its register. */
package org.gongkai.registers.further;
