/** The table of the steps of an item's life. */
package org.gongkai.disclosure.life.table;
