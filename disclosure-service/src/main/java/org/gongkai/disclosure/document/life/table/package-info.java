/** The table of the steps of a document's life. */
package org.gongkai.disclosure.document.life.table;
