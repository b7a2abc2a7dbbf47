/** The tables of the steps of cases and of their proceedings, from which code, {@code actions} and documentation come. */
package org.gongkai.litigation.life.table;
