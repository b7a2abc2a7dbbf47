/** The steps of suggestions as a table. */
package org.gongkai.disclosure.suggestion.table;
