/** What published items are found by, kept in the transaction that makes them public. */
package org.gongkai.disclosure.search.index;
