/** What the ledger says: the figures of a year, the flows they are made of, and the entries behind a cell. */
package org.gongkai.registers.statistics;
